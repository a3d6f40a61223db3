package io.lianluo.registry.roster.web;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import io.lianluo.access.Caller;
import io.lianluo.access.Office;
import io.lianluo.domain.LocalizedText;
import io.lianluo.registry.office.OfficeFilter;
import io.lianluo.registry.office.OfficeKind;
import io.lianluo.registry.office.ProgrammeOffice;
import io.lianluo.registry.office.ProgrammeOffices;
import io.lianluo.registry.roster.RosterRights;
import io.lianluo.workingtime.Zones;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Finds for which secretariats somebody imports, and which lower ones there are, once for the whole file. */
@Component
class ImportingOffices {

    /** No programme has more. */
    private static final int MANY = 10_000;

    private final ProgrammeOffices offices;
    private final Clock clock;

    ImportingOffices(ProgrammeOffices offices, Clock clock) {
        this.offices = offices;
        this.clock = clock;
    }

    RosterRights.Offices of(Caller caller) {
        List<Office> held = caller.offices().stream().filter(office -> office.kind() == Office.Kind.SECRETARIAT).toList();
        Map<String, Set<UUID>> parts = held.stream().filter(office -> !office.isWhole())
                .collect(groupingBy(Office::programme, mapping(office -> Objects.requireNonNull(office.unitId()), toSet())));
        Map<String, Map<UUID, LocalizedText>> lower = new HashMap<>();
        held.stream().map(Office::programme).distinct().forEach(programme -> lower.put(programme, lower(programme)));
        held.stream().filter(office -> !office.isWhole()).forEach(office -> lower.get(office.programme()).put(Objects.requireNonNull(office.unitId()), office.title()));
        return new RosterRights.Offices(held.stream().filter(Office::isWhole).map(Office::programme).collect(toSet()), parts, lower);
    }

    private Map<UUID, LocalizedText> lower(String programme) {
        LocalDate today = LocalDate.now(clock.withZone(Zones.CHINA));
        return offices.list(OfficeFilter.all().inProgrammes(Set.of(programme)).actingOn(today), null, MANY).stream()
                .filter(office -> office.place().kind() == OfficeKind.SECRETARIAT && office.place().unitId() != null && isStaffed(office, today))
                .collect(toMap(office -> Objects.requireNonNull(office.place().unitId()), office -> office.state().title(), (one, other) -> one, HashMap::new));
    }

    private static boolean isStaffed(ProgrammeOffice office, LocalDate today) {
        return office.officers().stream().anyMatch(officer -> officer.isInPostOn(today));
    }
}
