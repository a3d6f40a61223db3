package io.lianluo.assessment.ledger;

import io.lianluo.domain.LocalizedText;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.UUID;

/** Facts of the tests, named by what they say. */
public final class Facts {

    /** Zone of the tests' programmes. */
    public static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    private Facts() { }

    /** The id of that name, always the same one. */
    public static UUID id(String name) {
        return UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8));
    }

    /** A fact of a duty on a day, proven by a notice. */
    public static Fact fact(String duty, String day, Outcome outcome) {
        return new Fact(id(duty + "@" + day), duty, new LocalizedText("事", "matter"), at(day), outcome, null, true, false,
                outcome.effect() == Outcome.Effect.COUNTS ? id("notice of " + duty + "@" + day) : null, "event of " + duty + "@" + day);
    }

    /** The same without proof that the person was told. */
    public static Fact unproven(Fact fact) {
        return new Fact(fact.subjectId(), fact.duty(), fact.title(), fact.at(), fact.outcome(), fact.handedInLateAt(), fact.noticeSufficient(),
                fact.corrected(), null, fact.eventId());
    }

    /** The same, called at too short notice. */
    public static Fact calledLate(Fact fact) {
        return new Fact(fact.subjectId(), fact.duty(), fact.title(), fact.at(), fact.outcome(), fact.handedInLateAt(), false,
                fact.corrected(), fact.noticeId(), fact.eventId());
    }

    /** Noon of a day. */
    public static Instant at(String day) {
        return LocalDate.parse(day).atTime(12, 0).atZone(ZONE).toInstant();
    }
}
