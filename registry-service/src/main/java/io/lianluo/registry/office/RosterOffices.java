package io.lianluo.registry.office;

import io.lianluo.access.Office;
import io.lianluo.access.Offices;
import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;

/** The offices of the registry, as the kit of access asks for them. */
public final class RosterOffices implements Offices {

    /** Nobody acts for more offices, and no tree is deeper. */
    private static final int MANY = 1_000;

    private final ProgrammeOffices offices;

    /** The port over these offices. */
    public RosterOffices(ProgrammeOffices offices) {
        this.offices = offices;
    }

    @Override
    public Collection<Office> of(UUID personId) {
        return offices.list(OfficeFilter.ofOfficer(personId), null, MANY).stream().map(RosterOffices::office).toList();
    }

    @Override
    public Collection<Office> startingAt(String programme, Collection<UUID> unitIds) {
        return offices.list(OfficeFilter.all().inProgrammes(Set.of(programme)).startingAt(new HashSet<>(unitIds)), null, MANY).stream()
                .map(RosterOffices::office).toList();
    }

    private static Office office(ProgrammeOffice office) {
        ProgrammeOffice.State state = office.state();
        return new Office(office.id(), kind(state.place().kind()), state.place().programme(), state.title(), state.place().unitId(), state.openedOn(),
                state.closedOn(), state.officers().stream().map(officer -> new Office.Officer(officer.personId(), officer.since(), officer.until())).toList());
    }

    private static Office.Kind kind(OfficeKind kind) {
        return switch (kind) {
            case SECRETARIAT -> Office.Kind.SECRETARIAT;
            case LEADER -> Office.Kind.LEADER;
            case AUDITOR -> Office.Kind.AUDITOR;
        };
    }
}
