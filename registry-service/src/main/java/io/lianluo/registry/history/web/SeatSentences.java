package io.lianluo.registry.history.web;

import io.lianluo.documents.print.Wording;
import io.lianluo.domain.LocalizedText;
import io.lianluo.registry.acting.Signature;
import io.lianluo.registry.history.SeatAct;
import io.lianluo.registry.history.SeatAct.Kind;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Writes the acts of a seat's history as an office would: the day, who did what, by which article, and why.
 *
 * @param words their language
 * @param doers the words for whoever signed an act
 * @param names the names of liaisons and counterparts, by person; of erased people there is none
 */
record SeatSentences(Wording words, Function<Signature, String> doers, Map<UUID, String> names) {

    /** An act in a sentence. */
    String of(SeatAct act, List<LocalizedText> articles) {
        return words.get("history.sentence", words.day(act.day()), clause(act), basis(articles), because(act));
    }

    private String clause(SeatAct act) {
        String who = act.signature() == null ? "" : doers.apply(act.signature());
        String person = act.personId() == null ? "" : names.getOrDefault(act.personId(), words.get("history.erased"));
        String clause = words.get("history.seat." + Wording.key(act.kind()), who, person);
        String days = days(act);
        return days.isEmpty() ? clause : words.get("history.with-days", clause, days);
    }

    /** The days that an act sets, unless they go without saying. */
    private String days(SeatAct act) {
        return switch (act.kind()) {
            case APPOINTED, TAKEN_OVER, APPOINTED_BY_OFFICE, SUSPENDED, APPOINTMENT_DATED_AHEAD -> act.day().equals(act.from()) ? "" : from(act.from());
            case RELEASED, SUCCEEDED, TRANSFERRED, ADJUSTED, DISMISSED, SEAT_CLOSED, RELEASE_DATED_AHEAD -> act.day().equals(act.until()) ? "" : until(act.until());
            case CORRECTED, ADDED, DELEGATED -> act.until() == null ? from(act.from())
                    : words.get("history.from-until", day(act.from()), day(act.until()));
            case HEARD, HEARING_WAIVED -> act.day().equals(act.from()) ? "" : words.get("history.held-on", day(act.from()));
            case OPENED, RESUMED, REVOKED, COUNTERPART_NAMED, CLOSED, APPOINTMENT_REVOKED, APPOINTMENT_LAPSED, RELEASE_REVOKED, RELEASE_LAPSED -> "";
        };
    }

    private String from(@Nullable LocalDate day) {
        return day == null ? "" : words.get("history.from", words.day(day));
    }

    private String until(@Nullable LocalDate day) {
        return day == null ? "" : words.get("history.until", words.day(day));
    }

    private String day(@Nullable LocalDate day) {
        return day == null ? "" : words.day(day);
    }

    private String basis(List<LocalizedText> articles) {
        return articles.isEmpty() ? "" : words.get("history.basis", articles.stream().map(words::get).toList());
    }

    private String because(SeatAct act) {
        String decision = act.decision() == null ? "" : words.get("history.decision", act.decision());
        String reason = act.reason() == null || act.reason().isBlank() ? ""
                : words.get(act.kind() == Kind.DELEGATED || act.kind() == Kind.REVOKED ? "history.matters" : "history.reason", act.reason());
        return decision + reason;
    }
}
