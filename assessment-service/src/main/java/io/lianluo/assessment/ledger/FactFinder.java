package io.lianluo.assessment.ledger;

import io.lianluo.assessment.source.Attendance;
import io.lianluo.assessment.source.FairNotice;
import io.lianluo.assessment.source.Notice;
import io.lianluo.assessment.source.Obligation;
import io.lianluo.assessment.source.Overdue;
import io.lianluo.assessment.source.SeatLiaison;
import io.lianluo.assessment.source.Sources;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Makes facts of what the other contexts have said so far: the same words give the same fact, whichever came first. */
final class FactFinder {

    private static final Comparator<Notice> EARLIEST = Comparator.comparing(Notice::servedAt).thenComparing(notice -> notice.id().toString());

    private final Sources sources;

    FactFinder(Sources sources) {
        this.sources = sources;
    }

    /** What is to be entered of an obligation; empty while it is not settled. */
    Optional<Entry> ofObligation(UUID id) {
        Obligation said = sources.obligation(id).orElse(null);
        Overdue found = sources.overdue(id).orElse(null);
        Outcome outcome = outcome(said, found);
        if (outcome == null) {
            return Optional.empty();
        }
        if (said == null) {
            return found == null ? Optional.empty() : Optional.of(missing(found, found.seatLiaison(), null, null, Set.of()));
        }
        if (found == null || outcome != Outcome.MISSING) {
            Set<String> ledgers = found == null ? said.ledgers() : with(said.ledgers(), found.seatLiaison());
            return Optional.of(new Entry(said.seatLiaison(), new Fact(id, said.duty(), said.title(), said.dueAt(), outcome, null, true, false, null,
                    said.eventId()), without(ledgers, said.seatLiaison())));
        }
        SeatLiaison seatLiaison = said.sequence() < found.sequence() ? found.seatLiaison() : said.seatLiaison();
        return Optional.of(missing(found, seatLiaison, FairNotice.within(said.knownFrom(), found.dueAt()), said.handedInAt(),
                without(with(said.ledgers(), found.seatLiaison()), seatLiaison)));
    }

    /** What is to be entered of a liaison at a meeting; empty while nothing is recorded. */
    Optional<Entry> ofAttendance(String id) {
        return sources.attendance(id).flatMap(record -> outcome(record.outcome()).map(outcome -> {
            UUID notice = outcome != Outcome.UNEXCUSED ? null : proof(record.seatLiaison(), record.meetingId(), served -> isOfThisCall(served, record));
            return new Entry(record.seatLiaison(), new Fact(record.meetingId(), record.duty(), record.title(), record.heldAt(), outcome, null,
                    record.noticeSufficient(), record.corrected(), notice, record.eventId()), Set.of());
        }));
    }

    private static Optional<Outcome> outcome(Attendance.Outcome recorded) {
        return Optional.ofNullable(switch (recorded) {
            case ATTENDED -> Outcome.ATTENDED;
            case DELEGATED -> Outcome.DELEGATED;
            case EXCUSED -> Outcome.EXCUSED;
            case UNEXCUSED -> Outcome.UNEXCUSED;
            case UNKNOWN -> null;
        });
    }

    /** The latest word decides whether it is still owed; a late report does not undo that it was found missing. */
    private static @Nullable Outcome outcome(@Nullable Obligation said, @Nullable Overdue found) {
        Obligation.Status status = said == null ? Obligation.Status.UNSETTLED : said.status();
        return switch (status) {
            case EXCUSED -> Outcome.EXCUSED;
            case CANCELLED -> Outcome.NO_LONGER_OWED;
            case UNSETTLED -> found == null ? null : Outcome.MISSING;
            case HANDED_IN -> found == null ? Outcome.HANDED_IN : Outcome.MISSING;
            case NIL_RETURN -> found == null ? Outcome.NIL_RETURN : Outcome.MISSING;
        };
    }

    /** While it is not known when the obligation opened, nothing proves that the person was told in time. */
    private Entry missing(Overdue found, SeatLiaison seatLiaison, @Nullable FairNotice fair, @Nullable Instant handedInLateAt, Set<String> elsewhere) {
        UUID notice = fair == null ? null
                : proof(seatLiaison, found.obligationId(), served -> served.kind() == Notice.Kind.REPORT && fair.covers(served.servedAt()));
        return new Entry(seatLiaison, new Fact(found.obligationId(), found.duty(), found.title(), found.dueAt(), Outcome.MISSING, handedInLateAt,
                true, false, notice, found.eventId()), elsewhere);
    }

    private @Nullable UUID proof(SeatLiaison seatLiaison, UUID aboutId, Predicate<Notice> proves) {
        return seatLiaison.personId() == null ? null
                : sources.notices(aboutId, seatLiaison.personId()).stream().filter(proves).min(EARLIEST).map(Notice::id).orElse(null);
    }

    /** Of a record that does not tell when the person was called, nothing proves that they were told in time. */
    private static boolean isOfThisCall(Notice served, Attendance record) {
        return served.kind() == Notice.Kind.MEETING_CALLED && record.calledAt() != null
                && FairNotice.within(record.calledAt(), record.heldAt()).covers(served.servedAt());
    }

    private static Set<String> with(Set<String> ledgers, SeatLiaison seatLiaison) {
        Set<String> more = new HashSet<>(ledgers);
        more.add(seatLiaison.ledgerId());
        return more;
    }

    private static Set<String> without(Set<String> ledgers, SeatLiaison seatLiaison) {
        Set<String> less = new HashSet<>(ledgers);
        less.remove(seatLiaison.ledgerId());
        return less;
    }
}
