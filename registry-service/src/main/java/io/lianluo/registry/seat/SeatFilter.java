package io.lianluo.registry.seat;

import io.lianluo.registry.unit.Shown;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Which seats to find; a part that is null asks for nothing.
 *
 * @param shown        seats that one of these programmes asks for, or that belong to a part of one
 * @param unitId       seats of this unit
 * @param vacant       true for vacant ones, false for those that somebody holds
 * @param everHeldBy   seats that this person holds or held
 * @param counterpart  seats that this person looks after now on the authority's side
 * @param openHandover seats where something is left to hand over
 * @param unsteady     seats that changed hands too often, by one of these measures
 * @param unchecked    seats of whose holder something is to be found out about a condition on this day, by programme
 * @param above        seats that report to one of these
 * @param own          seats that are somebody's own, beside those that are shown
 */
public record SeatFilter(Shown shown, @Nullable UUID unitId, @Nullable Boolean vacant, @Nullable UUID everHeldBy,
                         @Nullable UUID counterpart, boolean openHandover, @Nullable List<Measure> unsteady,
                         @Nullable Map<String, LocalDate> unchecked, @Nullable Set<UUID> above, @Nullable Own own) {

    private static final Shown EVERYTHING = Shown.ofProgrammes(null);

    /**
     * A measure of how often seats of a programme's rule may change hands (ANH-10).
     *
     * @param programme code of the programme
     * @param rule      id of the seat rule
     * @param changes   how many changes are still stable
     * @param since     first day of the span in which they count
     */
    public record Measure(String programme, String rule, int changes, LocalDate since) { }

    /**
     * Seats that a person may know of because of what they are themselves: those that they hold or held, those that they look after now on the authority's
     * side, those that report to theirs, and those of units that they lead.
     *
     * @param personId  the person
     * @param above     the seats that they hold and attend to, and all that report to one of these but the last
     * @param units     the units that they lead, and those below
     * @param programme seats of this programme alone; null for every one
     */
    public record Own(UUID personId, Set<UUID> above, Set<UUID> units, @Nullable String programme) {

        /** Tells whether the person may know who held that seat before and since, and not of their own time alone. */
        private boolean isWhole(Seat seat) {
            return units.contains(seat.key().unitId()) || seat.reportsTo() != null && above.contains(seat.reportsTo());
        }

        private boolean looksAfter(Seat seat) {
            return seat.counterpart().filter(counterpart -> counterpart.personId().equals(personId)).isPresent();
        }
    }

    /** All seats. */
    public static SeatFilter all() {
        return new SeatFilter(EVERYTHING, null, null, null, null, false, null, null, null, null);
    }

    /** All seats that a programme asks for. */
    public static SeatFilter ofProgramme(String code) {
        return all().inProgrammes(Set.of(code));
    }

    /** All seats of a unit. */
    public static SeatFilter ofUnit(UUID unitId) {
        return all().inUnit(unitId);
    }

    /** Seats that a person holds or held. */
    public static SeatFilter everHeldBy(UUID personId) {
        return new SeatFilter(EVERYTHING, null, null, personId, null, false, null, null, null, null);
    }

    /** Seats that report to one of these. */
    public static SeatFilter reportingTo(Set<UUID> seatIds) {
        return new SeatFilter(EVERYTHING, null, null, null, null, false, null, null, seatIds, null);
    }

    /** Seats that somebody looks after now on the authority's side. */
    public static SeatFilter lookedAfterBy(UUID personId) {
        return new SeatFilter(EVERYTHING, null, null, null, personId, false, null, null, null, null);
    }

    /** Returns this filter, which finds what is somebody's own beside what is shown. */
    public SeatFilter orOwn(Own others) {
        return new SeatFilter(shown, unitId, vacant, everHeldBy, counterpart, openHandover, unsteady, unchecked, above, others);
    }

    /** Returns this filter, limited to seats of these programmes; of every one for null. */
    public SeatFilter inProgrammes(@Nullable Set<String> codes) {
        return new SeatFilter(Shown.ofProgrammes(codes), unitId, vacant, everHeldBy, counterpart, openHandover, unsteady, unchecked, above, own);
    }

    /** Returns this filter, limited to seats that somebody may see by office. */
    public SeatFilter in(Shown part) {
        return new SeatFilter(part, unitId, vacant, everHeldBy, counterpart, openHandover, unsteady, unchecked, above, own);
    }

    /** The programmes to which it is limited, as a whole or in part; null for all. */
    public @Nullable Set<String> programmes() {
        if (own != null) {
            return own.programme() == null ? null : Set.of(own.programme());
        }
        return shown.programmes() == null ? null
                : Stream.concat(shown.programmes().stream(), shown.parts().keySet().stream()).collect(Collectors.toSet());
    }

    /** Returns this filter, limited to seats of a unit; of every one for null. */
    public SeatFilter inUnit(@Nullable UUID id) {
        return new SeatFilter(shown, id, vacant, everHeldBy, counterpart, openHandover, unsteady, unchecked, above, own);
    }

    /** Returns this filter, limited to seats that are vacant, or to seats that are held; to neither for null. */
    public SeatFilter vacant(@Nullable Boolean asked) {
        return new SeatFilter(shown, unitId, asked, everHeldBy, counterpart, openHandover, unsteady, unchecked, above, own);
    }

    /** Returns this filter, limited to seats that somebody holds. */
    public SeatFilter held() {
        return vacant(false);
    }

    /** Returns this filter, limited to seats where something is left to hand over. */
    public SeatFilter withOpenHandover() {
        return new SeatFilter(shown, unitId, vacant, everHeldBy, counterpart, true, unsteady, unchecked, above, own);
    }

    /** Returns this filter, limited to seats that changed hands too often by one of these measures. */
    public SeatFilter unsteadyBy(List<Measure> measures) {
        return new SeatFilter(shown, unitId, vacant, everHeldBy, counterpart, openHandover, measures, unchecked, above, own);
    }

    /**
     * Returns this filter, limited to seats of whose holder something is to be found out about a condition.
     *
     * @param days today in the zone of each programme, by its code
     */
    public SeatFilter uncheckedOn(Map<String, LocalDate> days) {
        return new SeatFilter(shown, unitId, vacant, everHeldBy, counterpart, openHandover, unsteady, days, above, own);
    }

    /** Tells whether an appointment to a seat that it finds is shown: to whoever holds or held a seat their own, and to whoever looks after it the present one. */
    public boolean shows(Seat seat, UUID personId) {
        return own == null || shown.covers(seat.key().programme(), seat.key().unitId()) || own.isWhole(seat) || personId.equals(own.personId())
                || own.looksAfter(seat) && seat.holder().filter(holder -> holder.personId().equals(personId)).isPresent();
    }
}
