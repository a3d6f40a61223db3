package io.lianluo.registry.me;

import io.lianluo.access.Unit;
import io.lianluo.access.UnitTree;
import io.lianluo.access.me.Names;
import io.lianluo.domain.LocalizedText;
import io.lianluo.registry.person.Persons;
import io.lianluo.registry.programme.Programme;
import io.lianluo.registry.programme.ProgrammeDefinition;
import io.lianluo.registry.programme.ProgrammeVersion;
import io.lianluo.registry.programme.Programmes;
import java.util.Optional;
import java.util.UUID;

/** Names of persons, units, programmes and seats, as the registry keeps them. */
public final class RegistryNames implements Names {

    private final Persons persons;
    private final UnitTree units;
    private final Programmes programmes;

    /** Names of these. */
    public RegistryNames(Persons persons, UnitTree units, Programmes programmes) {
        this.persons = persons;
        this.units = units;
        this.programmes = programmes;
    }

    @Override
    public Optional<String> person(UUID personId) {
        return persons.find(personId).map(person -> person.data().name());
    }

    @Override
    public Optional<Unit> unit(UUID unitId) {
        return units.unit(unitId);
    }

    @Override
    public Optional<LocalizedText> programme(String code) {
        return newest(code).map(ProgrammeDefinition::title);
    }

    @Override
    public Optional<LocalizedText> seat(String programme, String rule) {
        return newest(programme).flatMap(definition -> definition.seat(rule)).map(seat -> seat.title());
    }

    private Optional<ProgrammeDefinition> newest(String code) {
        return programmes.find(code).flatMap(Programme::newest).map(ProgrammeVersion::definition);
    }
}
