package io.lianluo.registry.office.web;

import io.lianluo.access.Caller;
import io.lianluo.access.Capacities;
import io.lianluo.access.Office;
import io.lianluo.access.Role;
import io.lianluo.domain.InvalidInput;
import io.lianluo.registry.office.OfficeKind;
import io.lianluo.registry.office.OfficePlace;
import io.lianluo.registry.office.ProgrammeOffice;
import io.lianluo.registry.office.ProgrammeOffices;
import io.lianluo.registry.person.Person;
import io.lianluo.registry.person.PersonService;
import io.lianluo.registry.person.Persons;
import io.lianluo.registry.person.Teller;
import io.lianluo.registry.unit.UnitSight;
import io.lianluo.registry.web.PersonRequest;
import io.lianluo.web.IfMatch;
import io.lianluo.web.Problems;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Finds what a request is about, for those who may. Everybody may know which offices there are. The operator opens, staffs and closes them; the
 * secretariat of a programme staffs secretariats, its own and lower ones, and nobody staffs those who watch over them but the operator.
 */
@Component
class OfficeAccess {

    private final ProgrammeOffices offices;
    private final Persons persons;
    private final PersonService personService;
    private final UnitSight sight;
    private final Capacities capacities;

    OfficeAccess(ProgrammeOffices offices, Persons persons, PersonService personService, UnitSight sight, Capacities capacities) {
        this.offices = offices;
        this.persons = persons;
        this.personService = personService;
        this.sight = sight;
        this.capacities = capacities;
    }

    ProgrammeOffice find(UUID id) {
        return offices.find(id).orElseThrow(() -> Problems.notFound("office", id));
    }

    /** An office that the caller may close, and that is still as the caller saw it. */
    ProgrammeOffice closable(UUID id, IfMatch ifMatch, Caller caller) {
        ProgrammeOffice office = find(id);
        caller.require(caller.is(Role.OPERATOR));
        return asSeen(office, ifMatch);
    }

    /** An office that the caller may staff and correct, and that is still as the caller saw it. */
    ProgrammeOffice staffable(UUID id, IfMatch ifMatch, Caller caller) {
        ProgrammeOffice office = find(id);
        if (!caller.is(Role.OPERATOR)) {
            caller.require(office.place().kind() == OfficeKind.SECRETARIAT);
            capacities.requireActs(caller, Office.Kind.SECRETARIAT, office.place().programme());
        }
        return asSeen(office, ifMatch);
    }

    private ProgrammeOffice asSeen(ProgrammeOffice office, IfMatch ifMatch) {
        ifMatch.check(office.version(), version -> offices.since(office.id(), version));
        return office;
    }

    /** Tells whether the caller may know who acts for an office: by an office in its programme, or as one of those who do. */
    boolean seesOfficers(Caller caller, ProgrammeOffice office) {
        @Nullable UUID part = office.place().unitId();
        return (part == null ? capacities.seesProgramme(caller, office.place().programme()) : capacities.sees(caller, office.place().programme(), part))
                || office.officers().stream().anyMatch(officer -> officer.personId().equals(caller.personId()));
    }

    /**
     * Finds the person whom a request means.
     *
     * @throws InvalidInput unless it means one person, who is described without fault, or of whom the caller knows already
     */
    Person person(@Nullable PersonRequest described, @Nullable UUID personId, Caller caller) {
        if ((described == null) == (personId == null)) {
            throw new InvalidInput("person", "person-or-id");
        }
        Teller teller = sight.teller(caller);
        return described != null ? personService.findOrRegister(described.described("person"), teller, null)
                : persons.find(personId).filter(known -> teller.sees(known.id())).orElseThrow(() -> new InvalidInput("personId", "person-unknown"));
    }
}
