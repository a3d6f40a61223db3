package io.lianluo.registry.seat;

import io.lianluo.registry.condition.RecordedFinding;
import io.lianluo.registry.programme.appointment.Condition;
import io.lianluo.registry.seat.appointment.Liaison;
import io.lianluo.registry.seat.coming.Coming;
import io.lianluo.registry.seat.coming.Settled;
import io.lianluo.registry.seat.delegation.Delegation;
import io.lianluo.registry.seat.handover.Handover;
import io.lianluo.registry.seat.transfer.Transfer;
import io.lianluo.registry.seat.vacancy.Vacancy;
import io.lianluo.workingtime.Deadline;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** An event that can happen to a seat. */
public sealed interface SeatEvent {

    /** A programme began to ask for it, or asks for it again. */
    record Opened() implements SeatEvent { }

    /** A liaison took it while it was vacant. */
    record Filled(Liaison liaison) implements SeatEvent { }

    /** Its liaison left and nobody followed. */
    record Vacated(Liaison ended) implements SeatEvent { }

    /** A successor took it in the same change in which the predecessor left. */
    record HandedOver(Liaison ended, Liaison liaison) implements SeatEvent { }

    /** Somebody who held it was erased; what is left of their appointments names nobody any more (SCH-8). */
    record NameErased(List<Liaison> liaisons) implements SeatEvent {

        public NameErased {
            liaisons = List.copyOf(liaisons);
        }
    }

    /** No programme asks for it any more; its liaison, if it had one, left with it. */
    record Closed(@Nullable Liaison ended) implements SeatEvent { }

    /** Its liaison holds it without attending to it. */
    record Suspended(Liaison liaison) implements SeatEvent { }

    /** Its liaison attends to it again. */
    record Resumed(Liaison liaison) implements SeatEvent { }

    /** A day of an appointment was put right, or an appointment that was missing was added. */
    record Corrected(Liaison liaison) implements SeatEvent { }

    /** The day on which it was handed over was put right, for both liaisons at once. */
    record HandoverCorrected(Liaison ended, Liaison liaison) implements SeatEvent { }

    /** An appointment or a release is dated ahead. */
    record DatedAhead(Coming coming) implements SeatEvent { }

    /** A change that was dated ahead was revoked before its day. */
    record ComingRevoked(Settled settled) implements SeatEvent { }

    /** A change that was dated ahead could not be taken up on its day, because the seat had changed in between. */
    record ComingLapsed(Settled settled) implements SeatEvent { }

    /** Its liaison is about to go to another seat. */
    record TransferBegun(Transfer transfer) implements SeatEvent { }

    /** Its liaison stays: the other seat could not be taken. */
    record TransferAbandoned() implements SeatEvent { }

    /** It also owes what fell due before it came on record. */
    record Backfilled(LocalDate owedFrom) implements SeatEvent { }

    /** It reports to another seat, or to none any more. */
    record ReportsElsewhere(@Nullable UUID seatId) implements SeatEvent { }

    /** Somebody on the authority's side looks after it. */
    record CounterpartNamed(Counterpart counterpart) implements SeatEvent { }

    /** Its liaison stands in for the unit's head, or does so no more. */
    record DelegationChanged(Liaison liaison, Delegation delegation) implements SeatEvent { }

    /** Something was handed over. */
    record HandoverTicked(Handover handover) implements SeatEvent { }

    /** It was put on record whether its liaison meets conditions. */
    record ConditionsChecked(Liaison liaison) implements SeatEvent { }

    /** Its programme asks other conditions of whoever holds it. */
    record ConditionsAsked(List<String> conditions) implements SeatEvent {

        public ConditionsAsked {
            conditions = List.copyOf(conditions);
        }
    }

    /** It was not filled in time. */
    record VacancyMissed(Vacancy vacancy, Deadline dueBy) implements SeatEvent { }

    /** Its liaison was heard before a sanction, or waived that. */
    record Heard(Liaison liaison) implements SeatEvent { }

    /** A finding about its liaison lapses soon, or has lapsed: the condition is to be looked at again. */
    record ConditionLapse(Liaison liaison, Condition condition, LocalDate validUntil, RecordedFinding.Lapse lapse) implements SeatEvent { }
}
