package io.lianluo.registry.preview;

import io.lianluo.domain.Conflict;
import io.lianluo.registry.obligation.OpenObligations;
import io.lianluo.registry.preview.Preview.AffectedSeat;
import io.lianluo.registry.preview.Preview.Effect;
import io.lianluo.registry.programme.Difference;
import io.lianluo.registry.programme.Programme;
import io.lianluo.registry.programme.ProgrammeDefinition;
import io.lianluo.registry.programme.ProgrammeVersion;
import io.lianluo.registry.programme.Programmes;
import io.lianluo.registry.programme.seat.SeatRule;
import io.lianluo.registry.seat.AskedSeats;
import io.lianluo.registry.seat.Seat;
import io.lianluo.registry.seat.SeatFilter;
import io.lianluo.registry.seat.SeatKey;
import io.lianluo.registry.seat.Seats;
import io.lianluo.registry.seat.appointment.Liaison;
import io.lianluo.registry.unit.Unit;
import io.lianluo.registry.unit.UnitFilter;
import io.lianluo.registry.unit.Units;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Tells what publishing a version of a programme would do to the present roster and to what is owed. Nothing is changed. */
public class PreviewService {

    /** The number of affected seats that a preview lists at most; it counts all of them. */
    public static final int LISTED = 1_000;

    private static final int BATCH = 200;
    private static final int SEATS_OF_A_UNIT = 1_000;

    private final Programmes programmes;
    private final Units units;
    private final Seats seats;
    private final OpenObligations obligations;
    private final Clock clock;

    /** A service over all programmes, units, seats and open obligations. */
    public PreviewService(Programmes programmes, Units units, Seats seats, OpenObligations obligations, Clock clock) {
        this.programmes = programmes;
        this.units = units;
        this.seats = seats;
        this.obligations = obligations;
        this.clock = clock;
    }

    /**
     * Tells what publishing would do.
     *
     * @throws Conflict where publishing would
     */
    public Preview preview(ProgrammeDefinition definition) {
        Optional<Programme> published = programmes.find(definition.code());
        @Nullable ProgrammeDefinition before = published.flatMap(Programme::newest).map(ProgrammeVersion::definition).orElse(null);
        boolean isNew = publishCopy(published.orElseGet(() -> Programme.draft(definition.code())), definition);
        Map<String, Difference> rules = isNew ? Difference.bySection(before, definition) : Map.of();
        boolean moreConditions = rules.getOrDefault("appointment.conditions", Difference.NONE).asksMore();
        Difference duties = rules.getOrDefault("duties", Difference.NONE);
        Tally tally = new Tally();
        if (isNew) {
            everyUnit(definition.code(), unit -> affected(unit, before, definition, moreConditions, tally));
        }
        return new Preview(definition.code(), isNew, firstDay(definition), Map.copyOf(tally.counts), List.copyOf(tally.listed), tally.units.size(),
                tally.holders, rules, owing(definition, duties, tally.seats), owed(definition.code(), duties));
    }

    /** Publishes to a copy that is never saved, so that a preview is refused where publishing would be. */
    private boolean publishCopy(Programme programme, ProgrammeDefinition definition) {
        Programme copy = Programme.restore(programme.state());
        copy.publish(definition, clock.instant(), "preview");
        return !copy.raised().isEmpty();
    }

    private LocalDate firstDay(ProgrammeDefinition definition) {
        LocalDate today = LocalDate.now(clock.withZone(definition.zoneId()));
        return today.isAfter(definition.inForceFrom()) ? today : definition.inForceFrom();
    }

    private void everyUnit(String programme, Consumer<Unit> look) {
        UnitFilter members = UnitFilter.ofProgramme(programme);
        List<Unit> batch = units.list(members, null, BATCH);
        while (!batch.isEmpty()) {
            batch.forEach(look);
            batch = units.list(members, batch.getLast().code(), BATCH);
        }
    }

    private void affected(Unit unit, @Nullable ProgrammeDefinition before, ProgrammeDefinition after, boolean moreConditions, Tally tally) {
        Map<SeatKey, Seat> standing = seats.list(SeatFilter.ofUnit(unit.id()).inProgrammes(Set.of(after.code())), null, SEATS_OF_A_UNIT).stream()
                .filter(seat -> seat.closedOn() == null).collect(Collectors.toMap(Seat::key, Function.identity()));
        AskedSeats.of(unit, after).forEach((key, rule) -> {
            Seat seat = standing.remove(key);
            tally.stands(rule.id(), seat);
            if (seat == null) {
                tally.add(Effect.OPENS, key, unit, null);
            } else if (rule.exOfficio()) {
                if (unit.headId() != null && !isHeldBy(seat, unit.headId())) {
                    tally.add(Effect.PASSES_TO_HEAD, key, unit, seat);
                }
            } else if (seat.holder().isPresent()) {
                if (!rule.candidates().contains(seat.holder().get().candidate().origin())) {
                    tally.add(Effect.INELIGIBLE, key, unit, seat);
                } else if (before != null && before.seat(rule.id()).filter(SeatRule::exOfficio).isPresent()) {
                    tally.add(Effect.ENDS_EX_OFFICIO, key, unit, seat);
                } else if (moreConditions) {
                    tally.add(Effect.TO_BE_CHECKED, key, unit, seat);
                }
            }
        });
        standing.forEach((key, seat) -> tally.add(Effect.CLOSES, key, unit, seat));
    }

    /** Counts the seats that owe each duty that begins or changes. */
    private static Map<String, Long> owing(ProgrammeDefinition definition, Difference duties, Map<String, Long> seatsOfRule) {
        Map<String, String> seatRules = new HashMap<>();
        definition.reportDuties().forEach(duty -> seatRules.put(duty.id(), duty.seat()));
        definition.meetingDuties().forEach(duty -> seatRules.put(duty.id(), duty.seat()));
        return Stream.concat(duties.begin().stream(), duties.change().stream())
                .collect(Collectors.toMap(Function.identity(), duty -> seatsOfRule.getOrDefault(seatRules.get(duty), 0L)));
    }

    private Map<String, Long> owed(String programme, Difference duties) {
        return Stream.concat(duties.change().stream(), duties.end().stream())
                .collect(Collectors.toMap(Function.identity(), duty -> obligations.countOf(programme, duty)));
    }

    private static boolean isHeldBy(Seat seat, UUID personId) {
        return seat.holder().filter(holder -> holder.personId().equals(personId)).isPresent();
    }

    /** The affected seats found so far: all counted, the first listed. */
    private final class Tally {

        private final Map<Effect, Long> counts = new EnumMap<>(Effect.class);
        private final List<AffectedSeat> listed = new ArrayList<>();
        private final Set<String> units = new HashSet<>();
        private final Map<String, Long> seats = new HashMap<>();
        private long holders;

        /** A seat that the version asks for: it stands already, or is to open. */
        void stands(String rule, @Nullable Seat seat) {
            seats.merge(rule, 1L, Long::sum);
            holders += seat == null || seat.holder().isEmpty() ? 0 : 1;
        }

        void add(Effect effect, SeatKey key, Unit unit, @Nullable Seat seat) {
            counts.merge(effect, 1L, Long::sum);
            units.add(unit.code());
            if (listed.size() < LISTED) {
                UUID liaisonId = seat == null ? null : seat.holder().map(Liaison::liaisonId).orElse(null);
                listed.add(new AffectedSeat(effect, key.id(), unit.code(), key.rule(), key.ordinal(), liaisonId,
                        seat == null ? 0 : obligations.countOwedBy(seat.id())));
            }
        }
    }
}
