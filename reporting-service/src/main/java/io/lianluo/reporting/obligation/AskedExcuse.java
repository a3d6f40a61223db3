package io.lianluo.reporting.obligation;

import io.lianluo.domain.Erased;
import io.lianluo.sealing.TextMapper;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Somebody asked that nothing need be handed in.
 *
 * @param signature who asked, and when
 * @param inTime    whether the due time had not passed then; nothing is found missing before such a request is answered, or has waited for long
 * @param personId  who is told of the answer; null where that is nobody
 * @param reason    why, in words
 * @param answer    what was decided; null while it waits, where it was taken back, and where a report came first or nothing is owed any more
 * @param withdrawnAt when whoever asked took it back; null where they did not
 * @param holdsVerdict whether the obligation was found missing while the office owed an answer, and nobody is blamed before there is one
 */
public record AskedExcuse(Signature signature, boolean inTime, @Nullable UUID personId, String reason, @Nullable Answer answer, @Nullable Instant withdrawnAt,
                          boolean holdsVerdict) {

    /** A request that waits. */
    AskedExcuse(Signature signature, boolean inTime, @Nullable UUID personId, String reason) {
        this(signature, inTime, personId, reason, null, null, false);
    }

    /** Tells whether that person made it, by themselves or on a paper that an office entered for them. */
    public boolean wasMadeBy(@Nullable UUID person) {
        return person != null && person.equals(personId);
    }

    /** The moment at which it counts as asked. */
    public Instant at() {
        return signature.at();
    }

    /**
     * The answer to a request.
     *
     * @param at      when it was given
     * @param by      who gave it
     * @param granted whether the obligation is excused
     * @param reason  why, in words
     */
    public record Answer(Instant at, String by, boolean granted, String reason) {

        Answer withTexts(TextMapper as) {
            return new Answer(at, by, granted, as.map("reason", reason));
        }
    }

    boolean isGranted() {
        return answer != null && answer.granted();
    }

    /**
     * Returns it with nothing that was written about a person.
     *
     * @param theirs whether they answer for what is owed, so that a request which nobody else made is about them
     */
    AskedExcuse withoutTextsOn(UUID person, boolean theirs) {
        return wasMadeBy(person) || theirs && personId == null ? withTexts((field, text) -> Erased.TEXT) : this;
    }

    AskedExcuse answered(Answer given) {
        return new AskedExcuse(signature, inTime, personId, reason, given, null, holdsVerdict);
    }

    AskedExcuse withdrawn(Instant at) {
        return new AskedExcuse(signature, inTime, personId, reason, null, at, holdsVerdict);
    }

    /** The request as it is once the obligation is found missing: one that was made in time holds the verdict. */
    AskedExcuse whenMissing() {
        return new AskedExcuse(signature, inTime, personId, reason, answer, withdrawnAt, inTime);
    }

    AskedExcuse withTexts(TextMapper as) {
        return new AskedExcuse(signature.withTexts(as.in("signature")), inTime, personId, as.map("reason", reason), as.mapPart("answer", answer, Answer::withTexts), withdrawnAt,
                holdsVerdict);
    }
}
