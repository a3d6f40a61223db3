package io.lianluo.registry.seat.mongo;

import io.lianluo.registry.seat.Appointment;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A seat as kept.
 *
 * @param standing held, vacant or closed, by which seats are found and counted
 */
record SeatState(String programme, String rule, String unitId, int ordinal, LocalDate openedOn, @Nullable LocalDate closedOn,
                 @Nullable LocalDate vacantSince, List<Appointment> appointments, Standing standing) {

    enum Standing { HELD, VACANT, CLOSED }
}
