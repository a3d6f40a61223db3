package io.lianluo.registry.seat;

import io.lianluo.registry.acting.Act;
import io.lianluo.registry.seat.appointment.Chronicle;
import io.lianluo.registry.seat.appointment.Liaison;
import io.lianluo.registry.seat.coming.Coming;
import io.lianluo.registry.seat.coming.Settled;
import io.lianluo.registry.seat.handover.Handover;
import io.lianluo.registry.seat.transfer.Transfer;
import io.lianluo.registry.seat.vacancy.Vacancy;
import io.lianluo.sealing.TextMapper;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * These are the parts of a seat that change, as they are kept.
 *
 * @param openedOn     first day from which its duties count
 * @param closedOn     last day on which its duties count; null while it stands
 * @param vacancy      its vacancy; null while somebody holds it, or it is closed
 * @param liaisons everybody who ever held it, the first first
 * @param chronicle    how that became known
 * @param counterparts everybody who looked after it on the authority's side, the first first
 * @param handovers    its handovers, the first first
 * @param transfer     the transfer of its holder that is under way
 * @param conditions   ids of the conditions that its programme asks of whoever holds it, in the order of the file
 * @param onRecord     since when it is known here; null for what was kept before that was remembered
 * @param reportsTo    id of the seat to which it reports; null where it reports to none
 * @param coming       the appointment and the release that are dated ahead, in the order in which they are taken up
 * @param settled      what was dated ahead and is not any more, the first first
 */
public record SeatState(LocalDate openedOn, @Nullable LocalDate closedOn, @Nullable Vacancy vacancy, List<Liaison> liaisons,
                        Chronicle chronicle, List<Counterpart> counterparts, List<Handover> handovers, @Nullable Transfer transfer,
                        List<String> conditions, @Nullable OnRecord onRecord, @Nullable UUID reportsTo, List<Coming> coming, List<Settled> settled) {

    public SeatState {
        liaisons = List.copyOf(liaisons);
        counterparts = List.copyOf(counterparts);
        handovers = List.copyOf(handovers);
        conditions = List.copyOf(conditions);
        coming = List.copyOf(coming);
        settled = List.copyOf(settled);
    }

    static SeatState vacant(LocalDate openedOn, List<String> conditions, @Nullable UUID reportsTo, Act act) {
        return new SeatState(openedOn, null, Vacancy.of(openedOn, act), List.of(), Chronicle.EMPTY, List.of(), List.of(), null, conditions,
                OnRecord.since(act, openedOn), reportsTo, List.of(), List.of());
    }

    /** Returns the parts with every name and every text about a liaison written otherwise, because the store keeps them sealed. */
    public SeatState withTexts(TextMapper as) {
        return new SeatState(openedOn, closedOn, vacancy, as.mapEach("liaisons", liaisons, Liaison::withTexts),
                chronicle.withTexts(as.in("chronicle")), counterparts, handovers, as.mapPart("transfer", transfer, Transfer::withTexts), conditions, onRecord,
                reportsTo, as.mapEach("coming", coming, Coming::withTexts), settled);
    }
}
