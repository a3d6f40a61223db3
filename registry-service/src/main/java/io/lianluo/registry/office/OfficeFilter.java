package io.lianluo.registry.office;

import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Which offices to find; a part that is null asks for nothing.
 *
 * @param programmes offices of one of these programmes
 * @param officer    offices for which this person acts, acted, or will act
 * @param units      offices whose part begins at one of these units
 * @param on         offices that act on this day
 */
public record OfficeFilter(@Nullable Set<String> programmes, @Nullable UUID officer, @Nullable Set<UUID> units, @Nullable LocalDate on) {

    /** All offices, whether they are open or not. */
    public static OfficeFilter all() {
        return new OfficeFilter(null, null, null, null);
    }

    /** Offices for which a person acts, acted, or will act. */
    public static OfficeFilter ofOfficer(UUID personId) {
        return all().withOfficer(personId);
    }

    /** Returns this filter, limited to offices of these programmes; of whichever for null. */
    public OfficeFilter inProgrammes(@Nullable Set<String> codes) {
        return new OfficeFilter(codes, officer, units, on);
    }

    /** Returns this filter, limited to offices for which a person acts, acted, or will act; whoever does for null. */
    public OfficeFilter withOfficer(@Nullable UUID personId) {
        return new OfficeFilter(programmes, personId, units, on);
    }

    /** Returns this filter, limited to offices whose part of the tree begins at one of these units. */
    public OfficeFilter startingAt(Set<UUID> ids) {
        return new OfficeFilter(programmes, officer, ids, on);
    }

    /** Returns this filter, limited to offices that act on a day; on whichever for null. */
    public OfficeFilter actingOn(@Nullable LocalDate day) {
        return new OfficeFilter(programmes, officer, units, day);
    }
}
