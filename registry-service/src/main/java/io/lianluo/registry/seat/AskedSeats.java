package io.lianluo.registry.seat;

import io.lianluo.registry.programme.ProgrammeDefinition;
import io.lianluo.registry.programme.seat.SeatRule;
import io.lianluo.registry.unit.Unit;
import java.util.LinkedHashMap;
import java.util.SequencedMap;

/** Which seats a programme asks of a unit: what is aligned with, and what a preview tells beforehand. */
public final class AskedSeats {

    private AskedSeats() { }

    /** The seats, each with its rule, in the order of the file; none when the unit takes no part in the programme, or was dissolved. */
    public static SequencedMap<SeatKey, SeatRule> of(Unit unit, ProgrammeDefinition says) {
        SequencedMap<SeatKey, SeatRule> asked = new LinkedHashMap<>();
        if (unit.dissolvedOn().isEmpty() && unit.programmes().contains(says.code())) {
            for (SeatRule rule : says.seatsFor(unit.kind())) {
                for (int ordinal = 1; ordinal <= rule.holders(); ordinal++) {
                    asked.put(new SeatKey(says.code(), rule.id(), unit.id(), ordinal), rule);
                }
            }
        }
        return asked;
    }
}
