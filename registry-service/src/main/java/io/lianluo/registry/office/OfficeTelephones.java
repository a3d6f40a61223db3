package io.lianluo.registry.office;

import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Finds the telephone of an office at which somebody of a programme's authority is reached, so that nobody needs a number of their own for it. */
public final class OfficeTelephones {

    /** Nobody acts for more offices of a programme. */
    private static final int OF_A_PERSON = 20;

    private final ProgrammeOffices offices;

    /** Of all offices. */
    public OfficeTelephones(ProgrammeOffices offices) {
        this.offices = offices;
    }

    /** The telephone of an office for which the person acts on that day, otherwise of the secretariat of the programme; empty where neither has one. */
    public Optional<String> find(String programme, UUID personId, LocalDate day) {
        return offices.list(OfficeFilter.ofOfficer(personId).inProgrammes(Set.of(programme)).actingOn(day), null, OF_A_PERSON).stream()
                .filter(office -> office.officers().stream().anyMatch(officer -> officer.personId().equals(personId) && officer.isInPostOn(day)))
                .map(office -> office.state().telephone()).filter(Objects::nonNull).findFirst().or(() -> ofSecretariat(programme, day));
    }

    private Optional<String> ofSecretariat(String programme, LocalDate day) {
        return offices.at(new OfficePlace(programme, OfficeKind.SECRETARIAT, null)).stream().filter(office -> office.actsOn(day)).findFirst()
                .map(office -> office.state().telephone());
    }
}
