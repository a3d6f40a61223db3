package io.lianluo.access;

import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The part of all there is that somebody may see. A service asks its store for no more than that. */
public sealed interface Visibility {

    /** Everything there is. */
    static Visibility everything() {
        return new Everything();
    }

    /** Everything in these programmes. */
    static Visibility ofProgrammes(Set<String> programmes) {
        return new AnyOf(programmes, Map.of(), Set.of(), Set.of(), Set.of());
    }

    /** Adds what these programmes have about these units; to everything there is nothing to add. */
    Visibility withParts(Map<String, Set<UUID>> parts);

    /** Adds what is these persons' own. */
    Visibility withPersons(Set<UUID> persons);

    /** Adds what belongs to seats of the persons; to everything there is nothing to add, and the seats are not looked for. */
    Visibility withSeats(Function<UUID, Set<UUID>> seatsOf);

    /** Adds what belongs to units of the persons, likewise. */
    Visibility withUnits(Function<UUID, Set<UUID>> unitsOf);

    /** All there is. */
    record Everything() implements Visibility {

        @Override
        public Visibility withParts(Map<String, Set<UUID>> parts) {
            return this;
        }

        @Override
        public Visibility withPersons(Set<UUID> persons) {
            return this;
        }

        @Override
        public Visibility withSeats(Function<UUID, Set<UUID>> seatsOf) {
            return this;
        }

        @Override
        public Visibility withUnits(Function<UUID, Set<UUID>> unitsOf) {
            return this;
        }
    }

    /**
     * All that meets at least one of these conditions.
     *
     * @param programmes all of these programmes
     * @param parts      what these programmes have about these units
     * @param persons    what is these persons' own
     * @param seats      what belongs to these seats
     * @param units      what belongs to these units
     */
    record AnyOf(Set<String> programmes, Map<String, Set<UUID>> parts, Set<UUID> persons, Set<UUID> seats, Set<UUID> units) implements Visibility {

        public AnyOf {
            programmes = Set.copyOf(programmes);
            parts = parts.entrySet().stream().collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, part -> Set.copyOf(part.getValue())));
            persons = Set.copyOf(persons);
            seats = Set.copyOf(seats);
            units = Set.copyOf(units);
        }

        @Override
        public Visibility withParts(Map<String, Set<UUID>> more) {
            return new AnyOf(programmes, more, persons, seats, units);
        }

        @Override
        public Visibility withPersons(Set<UUID> more) {
            return new AnyOf(programmes, parts, more, seats, units);
        }

        @Override
        public Visibility withSeats(Function<UUID, Set<UUID>> seatsOf) {
            return new AnyOf(programmes, parts, persons, ofAll(seatsOf), units);
        }

        @Override
        public Visibility withUnits(Function<UUID, Set<UUID>> unitsOf) {
            return new AnyOf(programmes, parts, persons, seats, ofAll(unitsOf));
        }

        private Set<UUID> ofAll(Function<UUID, Set<UUID>> ofPerson) {
            return persons.stream().map(ofPerson).flatMap(Set::stream).collect(Collectors.toSet());
        }
    }
}
