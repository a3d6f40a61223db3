package io.lianluo.registry.seat;

import io.lianluo.domain.DerivedId;
import java.util.UUID;

/**
 * The key of a seat: it tells what the seat stands for. The seat's id is derived from it, so that asking for the same seat twice opens one
 * seat.
 *
 * @param programme code of the programme that asks for it
 * @param rule      id of the programme's seat rule
 * @param unitId    the unit it belongs to
 * @param ordinal   which of the unit's seats of this rule it is, from 1
 */
public record SeatKey(String programme, String rule, UUID unitId, int ordinal) {

    /** The seat's id. */
    public UUID id() {
        return DerivedId.of("seat", programme, rule, unitId, ordinal);
    }
}
