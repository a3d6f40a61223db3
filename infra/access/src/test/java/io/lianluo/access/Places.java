package io.lianluo.access;

import io.lianluo.access.Office.Officer;
import io.lianluo.domain.LocalizedText;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A county, as a test builds it: units below one another, offices that act for them, and people who stand in for their leaders. */
final class Places implements UnitTree, Offices, Delegations {

    private final List<Unit> units = new ArrayList<>();
    private final List<Office> offices = new ArrayList<>();
    private final List<Delegation> delegations = new ArrayList<>();

    static UUID id(String name) {
        return UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8));
    }

    static Caller caller(String name, Capacities capacities) {
        return new Caller(id(name).toString(), id(name), Set.of(), capacities.officesOf(id(name)), Set.of());
    }

    Places unit(String name, @Nullable String parent, @Nullable String head) {
        units.add(new Unit(id(name), name, parent == null ? null : id(parent), head == null ? null : id(head), null));
        return this;
    }

    Places delegation(Delegation delegation) {
        delegations.add(delegation);
        return this;
    }

    Places office(String title, Office.Kind kind, String programme, @Nullable String unit, Officer... officers) {
        offices.add(new Office(id(title), kind, programme, new LocalizedText(title, title), unit == null ? null : id(unit), LocalDate.EPOCH, null,
                List.of(officers)));
        return this;
    }

    Places close(String title, LocalDate lastDay) {
        offices.replaceAll(office -> !office.id().equals(id(title)) ? office : new Office(office.id(), office.kind(), office.programme(), office.title(),
                office.unitId(), office.openedOn(), lastDay, office.officers()));
        return this;
    }

    Places dissolve(String name, LocalDate lastDay) {
        units.replaceAll(unit -> !unit.id().equals(id(name)) ? unit : new Unit(unit.id(), unit.code(), unit.name(), unit.parentId(), unit.headId(),
                unit.legalRepresentativeId(), lastDay));
        return this;
    }

    static Officer officer(String name) {
        return officer(name, LocalDate.EPOCH, null);
    }

    static Officer officer(String name, LocalDate since, @Nullable LocalDate until) {
        return new Officer(id(name), since, until);
    }

    @Override
    public Collection<Delegation> delegationsOf(UUID personId) {
        return delegations.stream().filter(delegation -> delegation.personId().equals(personId)).toList();
    }

    @Override
    public Optional<Unit> unit(UUID id) {
        return units.stream().filter(unit -> unit.id().equals(id)).findFirst();
    }

    @Override
    public Collection<UUID> ledBy(UUID personId) {
        return units.stream().filter(unit -> unit.isLedBy(personId)).map(Unit::id).toList();
    }

    @Override
    public Collection<UUID> below(Collection<UUID> unitIds) {
        return units.stream().filter(unit -> unit.parentId() != null && unitIds.contains(unit.parentId())).map(Unit::id).toList();
    }

    @Override
    public Collection<Office> of(UUID personId) {
        return offices.stream().filter(office -> office.officers().stream().anyMatch(officer -> officer.personId().equals(personId))).toList();
    }

    @Override
    public Collection<Office> startingAt(String programme, Collection<UUID> unitIds) {
        return offices.stream().filter(office -> office.programme().equals(programme) && office.unitId() != null && unitIds.contains(office.unitId())).toList();
    }
}
