package io.lianluo.reporting.obligation.web;

import io.lianluo.domain.LocalizedText;
import io.lianluo.reporting.obligation.Obligation;
import io.lianluo.reporting.obligation.Terms;
import io.lianluo.reporting.regime.DutyRule;
import io.lianluo.reporting.regime.Programme;
import io.lianluo.reporting.regime.ProgrammeVersion;
import io.lianluo.reporting.regime.Regimes;
import io.lianluo.reporting.roster.Liaison;
import io.lianluo.reporting.roster.Roster;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The names that stand beside the ids of some obligations. A person has one as far as the programme publishes its roster. */
final class Labels {

    private final Map<UUID, String> units;
    private final List<Liaison> liaisons;
    private final Map<String, Optional<Programme>> programmes;

    private Labels(Map<UUID, String> units, List<Liaison> liaisons, Map<String, Optional<Programme>> programmes) {
        this.units = units;
        this.liaisons = liaisons;
        this.programmes = programmes;
    }

    /** Finds names for a page of obligations at once. */
    @Component
    static final class Finder {

        private final Roster roster;
        private final Regimes regimes;

        Finder(Roster roster, Regimes regimes) {
            this.roster = roster;
            this.regimes = regimes;
        }

        /** The names for these obligations. */
        Labels of(Collection<Obligation> obligations) {
            Set<UUID> units = obligations.stream().map(one -> one.terms().unitId()).collect(Collectors.toSet());
            Set<UUID> seats = obligations.stream().map(one -> one.terms().seatId()).collect(Collectors.toSet());
            Map<String, Optional<Programme>> programmes = new HashMap<>();
            obligations.forEach(one -> programmes.computeIfAbsent(one.terms().programme(), regimes::programme));
            return new Labels(units.isEmpty() ? Map.of() : roster.unitNames(units), roster.liaisonsOf(seats), programmes);
        }
    }

    /** Name of the unit. */
    @Nullable String unit(Terms terms) {
        return units.get(terms.unitId());
    }

    /** Title of the programme, as the version has it by which the obligation opened. */
    @Nullable LocalizedText programme(Terms terms) {
        return version(terms).map(ProgrammeVersion::title).orElse(null);
    }

    /** Title of the seat, likewise. */
    @Nullable LocalizedText seat(Terms terms) {
        return version(terms).flatMap(version -> version.duty(terms.duty()).map(duty -> new DutyRule(version, duty)))
                .flatMap(rule -> rule.version().seat(rule.duty().seatRule())).orElse(null);
    }

    /** Name of a person who holds or held the seat, as the programme publishes it. */
    @Nullable String person(Terms terms, @Nullable String personId) {
        return liaisons.stream().filter(liaison -> liaison.seatId().equals(terms.seatId()) && liaison.personId().toString().equals(personId))
                .map(Liaison::rosterName).filter(name -> name != null).findFirst().orElse(null);
    }

    private Optional<ProgrammeVersion> version(Terms terms) {
        return programmes.getOrDefault(terms.programme(), Optional.empty()).flatMap(programme -> programme.version(terms.programmeVersion()));
    }
}
