package io.lianluo.registry.unit.web;

import io.lianluo.access.Caller;
import io.lianluo.registry.person.Person;
import io.lianluo.registry.person.Persons;
import io.lianluo.registry.unit.Unit;
import io.lianluo.registry.unit.UnitSight;
import io.lianluo.registry.unit.UnitTelephones;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Units as callers see them, with the names of those who lead them beside their ids where the caller may know them. */
@Component
class UnitViews {

    private final Persons persons;
    private final UnitTelephones telephones;
    private final UnitSight sight;

    UnitViews(Persons persons, UnitTelephones telephones, UnitSight sight) {
        this.persons = persons;
        this.telephones = telephones;
        this.sight = sight;
    }

    /** Units as the caller sees them, as they are or as they were on a day. */
    List<UnitView> of(List<Unit> units, @Nullable LocalDate on, Caller caller) {
        Predicate<Unit> knows = sight.knowsLeaders(caller);
        List<Unit> known = units.stream().filter(knows).toList();
        Set<UUID> leaders = known.stream().flatMap(unit -> Stream.of(UnitView.head(unit, on), UnitView.representative(unit, on))).filter(Objects::nonNull)
                .collect(Collectors.toSet());
        Map<UUID, String> names = persons.findAll(leaders).stream().collect(Collectors.toMap(Person::id, person -> person.data().name()));
        Map<UUID, String> numbers = telephones.of(known.stream().map(Unit::id).toList());
        return units.stream().map(unit -> UnitView.of(unit, on, knows.test(unit) ? names : Map.of(), numbers.get(unit.id()))).toList();
    }
}
