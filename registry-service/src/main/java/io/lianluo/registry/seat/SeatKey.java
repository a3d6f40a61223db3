package io.lianluo.registry.seat;

import com.github.f4b6a3.uuid.UuidCreator;
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
        return UuidCreator.getNameBasedSha1("lianluo/seat/%s/%s/%s/%d".formatted(programme, rule, unitId, ordinal));
    }
}
