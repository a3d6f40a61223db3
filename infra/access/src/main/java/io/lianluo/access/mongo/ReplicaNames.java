package io.lianluo.access.mongo;

import io.lianluo.access.ProgrammeTitles;
import io.lianluo.access.Unit;
import io.lianluo.access.UnitTree;
import io.lianluo.access.me.Names;
import io.lianluo.domain.LocalizedText;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;

/** Names by replicas of the roster and of titles. */
public final class ReplicaNames implements Names {

    private final UnitTree units;
    private final TitleReplica titles;
    private final Function<UUID, Optional<String>> persons;

    /** Names of these; persons by what the published roster calls them. */
    public ReplicaNames(UnitTree units, TitleReplica titles, Function<UUID, Optional<String>> persons) {
        this.units = units;
        this.titles = titles;
        this.persons = persons;
    }

    @Override
    public Optional<String> person(UUID personId) {
        return persons.apply(personId);
    }

    @Override
    public Optional<Unit> unit(UUID unitId) {
        return units.unit(unitId);
    }

    @Override
    public Optional<LocalizedText> programme(String code) {
        return titles.newest(code).map(ProgrammeTitles::title);
    }

    @Override
    public Optional<LocalizedText> seat(String programme, String rule) {
        return titles.newest(programme).flatMap(newest -> newest.seat(rule));
    }
}
