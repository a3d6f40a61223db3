package io.lianluo.registry.seat;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which seats to find; a part that is null asks for nothing.
 *
 * @param programmes   seats that one of these programmes asks for
 * @param unitId       seats of this unit
 * @param vacant       true for vacant ones, false for those that somebody holds
 * @param everHeldBy   seats that this person holds or held
 * @param openHandover seats where something is left to hand over
 */
public record SeatFilter(@Nullable Set<String> programmes, @Nullable String unitId, @Nullable Boolean vacant, @Nullable String everHeldBy,
                         boolean openHandover) {

    /** Which seats to find, whatever is left to hand over. */
    public SeatFilter(@Nullable Set<String> programmes, @Nullable String unitId, @Nullable Boolean vacant, @Nullable String everHeldBy) {
        this(programmes, unitId, vacant, everHeldBy, false);
    }

    /** The same, but only where something is left to hand over. */
    public SeatFilter withOpenHandover() {
        return new SeatFilter(programmes, unitId, vacant, everHeldBy, true);
    }

    /** All seats of a unit. */
    public static SeatFilter ofUnit(String unitId) {
        return new SeatFilter(null, unitId, null, null);
    }
}
