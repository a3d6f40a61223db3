package io.lianluo.registry.filing;

import io.lianluo.domain.Name;
import io.lianluo.registry.person.Described;
import io.lianluo.registry.person.DoubtfulPersonException;
import io.lianluo.registry.person.Meant;
import io.lianluo.registry.person.Person;
import io.lianluo.registry.person.PersonService;
import io.lianluo.registry.person.Persons;
import io.lianluo.registry.person.Teller;
import io.lianluo.registry.programme.FilingRule.Trigger;
import io.lianluo.registry.seat.Seat;
import io.lianluo.registry.seat.Seats;
import io.lianluo.registry.seat.appointment.Liaison;
import io.lianluo.registry.unit.Unit;
import io.lianluo.registry.unit.Units;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Finds who the people are whom a filing declares: the authority says it where it confirms, and is told where it is doubtful. */
public class DeclaredPeople {

    private static final Set<Part> PEOPLE = EnumSet.of(Part.HEAD, Part.LEGAL_REPRESENTATIVE, Part.LIAISON);

    private final Units units;
    private final Seats seats;
    private final Persons persons;
    private final PersonService personService;

    /** Of these units and seats. */
    public DeclaredPeople(Units units, Seats seats, Persons persons, PersonService personService) {
        this.units = units;
        this.seats = seats;
        this.persons = persons;
        this.personService = personService;
    }

    /** The id of whoever is registered now as that. */
    Optional<UUID> registered(UUID seatId, UUID unitId, Part part) {
        return switch (part) {
            case HEAD -> units.find(unitId).map(Unit::headId);
            case LEGAL_REPRESENTATIVE -> units.find(unitId).map(Unit::legalRepresentativeId);
            case LIAISON -> seats.find(seatId).flatMap(Seat::holder).map(Liaison::personId);
            case UNIT_NAME, ADDRESS, CREDIT_CODE -> Optional.empty();
        };
    }

    /**
     * Says who the declared people are; somebody new has an id of their own from now on. A part is left out where that is not clear: where a rule only
     * compares a name, and somebody else of that name would be known by nothing.
     *
     * @param said whom the authority means, where it says so
     * @throws DoubtfulPersonException             if a unit that began the filing describes somebody who may be known, and the authority does not say
     * @throws io.lianluo.domain.InvalidInput      if another office has somebody of whom something else is registered
     */
    Map<Part, UUID> identify(Filing filing, Map<Part, Meant> said, Teller teller) {
        Map<Part, UUID> people = new EnumMap<>(Part.class);
        DeclaredChange change = filing.declared().orElse(DeclaredChange.NONE);
        for (Part part : PEOPLE) {
            change.person(part).flatMap(person -> identify(filing, part, person, said.getOrDefault(part, Meant.UNSAID), teller))
                    .ifPresent(id -> people.put(part, id));
        }
        return people;
    }

    private Optional<UUID> identify(Filing filing, Part part, DeclaredPerson declared, Meant said, Teller teller) {
        Optional<Person> present = registered(filing.seat().id(), filing.seat().unitId(), part).flatMap(persons::find);
        if (said.equals(Meant.UNSAID) && present.filter(there -> isMeant(filing, declared, there)).isPresent()) {
            return present.map(Person::id);
        }
        if (declared.name() == null || declared.isNameAlone()) {
            return Optional.ofNullable(said.personId()).filter(teller::sees);
        }
        try {
            return Optional.of(personService.findOrRegister(new Described("people." + part, declared.data(), said), teller, present.map(Person::id).orElse(null)).id());
        } catch (DoubtfulPersonException doubtful) {
            if (filing.started().isPresent()) {
                throw doubtful;
            }
            return Optional.empty();
        }
    }

    /**
     * Tells whether a declaration is about whoever is registered: a change of contact always is, and so is what a rule compares of somebody of the same
     * name, unless ID numbers say otherwise. A unit that declares another head, representative or liaison means somebody else.
     */
    private static boolean isMeant(Filing filing, DeclaredPerson declared, Person present) {
        if (filing.rule().when() == Trigger.CONTACT_CHANGED && (declared.name() == null || Name.same(declared.name(), present.data().name()))) {
            return true;
        }
        boolean contradicted = declared.idNumber() != null && present.data().idNumber() != null && !declared.idNumber().equals(present.data().idNumber());
        return filing.started().isEmpty() && !contradicted && declared.name() != null && Name.same(declared.name(), present.data().name());
    }
}
