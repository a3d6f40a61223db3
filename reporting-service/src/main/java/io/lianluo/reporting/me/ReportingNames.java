package io.lianluo.reporting.me;

import io.lianluo.access.Unit;
import io.lianluo.access.me.Names;
import io.lianluo.domain.LocalizedText;
import io.lianluo.reporting.regime.Regimes;
import io.lianluo.reporting.roster.Liaison;
import io.lianluo.reporting.roster.Roster;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

/** The names of units, programmes and seats as reporting knows them; of a person it knows the one that a programme publishes. */
public final class ReportingNames implements Names {

    private final Roster roster;
    private final Regimes regimes;

    /** Names by these. */
    public ReportingNames(Roster roster, Regimes regimes) {
        this.roster = roster;
        this.regimes = regimes;
    }

    @Override
    public Optional<String> person(UUID personId) {
        return roster.appointmentsOf(personId).stream().map(Liaison::rosterName).filter(Objects::nonNull).findFirst();
    }

    @Override
    public Optional<Unit> unit(UUID unitId) {
        return roster.unit(unitId);
    }

    @Override
    public Optional<LocalizedText> programme(String code) {
        return regimes.programme(code).map(programme -> programme.newest().title());
    }

    @Override
    public Optional<LocalizedText> seat(String programme, String rule) {
        return regimes.programme(programme).flatMap(known -> known.newest().seat(rule));
    }
}
