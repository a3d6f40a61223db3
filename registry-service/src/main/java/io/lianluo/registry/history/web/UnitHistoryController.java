package io.lianluo.registry.history.web;

import io.lianluo.access.Caller;
import io.lianluo.documents.print.Wording;
import io.lianluo.domain.Messages;
import io.lianluo.registry.acting.Act;
import io.lianluo.registry.acting.Signature;
import io.lianluo.registry.person.Person;
import io.lianluo.registry.person.Persons;
import io.lianluo.registry.seat.access.Sight;
import io.lianluo.registry.unit.History;
import io.lianluo.registry.unit.Unit;
import io.lianluo.registry.unit.Units;
import io.lianluo.web.Problems;
import io.swagger.v3.oas.annotations.Operation;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

@RestController
class UnitHistoryController {

    private final Units units;
    private final Persons persons;
    private final Sight sight;
    private final Doers doers;
    private final Messages messages;

    UnitHistoryController(Units units, Persons persons, Sight sight, Doers doers, Messages messages) {
        this.units = units;
        this.persons = persons;
        this.sight = sight;
        this.doers = doers;
        this.messages = messages;
    }

    /** Shows what a unit was called, where it stood and who headed it, with the days. */
    @GetMapping("/api/v1/units/{id}/history")
    @Operation(operationId = "getUnitHistory", summary = "查看单位的沿革 · what a unit was called, where it stood and who headed it, with the days",
            description = "各时期先发生的在前，并以语句写明；人员姓名仅向可以知道的人显示。 · The first period comes first, and each is told in a sentence. Names of "
            + "people are shown to whoever may know of them.")
    UnitHistoryView history(@PathVariable UUID id, Caller caller, Locale language) {
        Unit unit = units.find(id).filter(found -> sight.sees(caller, found)).orElseThrow(() -> Problems.notFound("unit", id));
        Wording words = new Wording(messages, language);
        Stream<Act> began = Stream.of(unit.names(), unit.parents(), unit.heads(), unit.legalRepresentatives())
                .flatMap(history -> history.periods().stream()).map(History.Period::act).filter(Objects::nonNull);
        List<Signature> signatures = Stream.concat(Stream.concat(began, unit.endedBy().stream()).map(Signature::ofOffice),
                unit.corrections().stream().map(UnitSentences::signature)).toList();
        return UnitHistoryView.of(unit, new UnitSentences(words, doers.of(caller, null, signatures, words), people(unit, caller), others(unit)));
    }

    private Map<UUID, String> people(Unit unit, Caller caller) {
        Set<UUID> known = Stream.concat(values(unit.heads()), values(unit.legalRepresentatives())).filter(person -> sight.seesPerson(caller, person))
                .collect(Collectors.toSet());
        return persons.findAll(known).stream().collect(Collectors.toMap(Person::id, person -> person.data().name()));
    }

    private Map<UUID, String> others(Unit unit) {
        return Stream.concat(values(unit.parents()), unit.mergedInto().stream()).distinct().flatMap(other -> units.find(other).stream())
                .collect(Collectors.toMap(Unit::id, Unit::name));
    }

    private static Stream<UUID> values(History<UUID> history) {
        return history.periods().stream().map(History.Period::value).filter(Objects::nonNull).distinct();
    }
}
