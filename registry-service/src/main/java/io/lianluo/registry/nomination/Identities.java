package io.lianluo.registry.nomination;

import io.lianluo.registry.acting.Signature;
import io.lianluo.registry.nomination.Identity.Recognition;
import io.lianluo.registry.person.Person;
import io.lianluo.registry.person.PersonService;
import io.lianluo.registry.person.PersonService.Resemblance;
import io.lianluo.registry.person.PersonalData;
import io.lianluo.registry.person.Persons;
import io.lianluo.registry.person.Teller;
import io.lianluo.registry.programme.appointment.Actor;
import io.lianluo.registry.seat.Seat;
import io.lianluo.registry.seat.Seats;
import io.lianluo.registry.seat.appointment.Liaison;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Says who candidates are. Where the authority decides a nomination, whoever is recognised without doubt is meant, and it says itself who is meant
 * where that is doubtful. Where the unit decides, a form makes somebody new in any case: a unit could else make anybody its liaison whose
 * number it knows, or learn from the answer that somebody is known. The authority may find later that it is somebody known.
 */
public class Identities {

    private static final Set<Actor> AUTHORITY = EnumSet.of(Actor.SECRETARIAT, Actor.LEADER);

    private final Persons persons;
    private final PersonService personService;
    private final Seats seats;
    private final Identifications identifications;

    /** Of these people, for these seats. */
    public Identities(Persons persons, PersonService personService, Seats seats, Identifications identifications) {
        this.persons = persons;
        this.personService = personService;
        this.seats = seats;
        this.identifications = identifications;
    }

    /** Somebody known, recognised without doubt, whom whoever describes them sees already. */
    public Optional<Person> seenBy(Teller teller, PersonalData form) {
        return personService.resemblance(form, null).person().filter(known -> teller.sees(known.id()));
    }

    /**
     * Tells whether it can be a question who the candidate is: if the candidate is described and not appointed, or was appointed on the
     * unit's word alone.
     */
    public static boolean isQuestion(Nomination nomination) {
        boolean described = nomination.candidate().map(Candidate::form).isPresent();
        return nomination.status().isOpen() && described || nomination.status() == Nomination.Status.APPOINTED && !isByAuthority(nomination);
    }

    /** Finds out who the present candidate is. */
    public Identity of(Nomination nomination) {
        Candidate candidate = nomination.candidate().orElseThrow();
        Optional<Person> known = persons.find(candidate.personId());
        PersonalData form = candidate.form();
        if (form == null) {
            return known.filter(person -> !isByAuthority(nomination) && nomination.status() == Nomination.Status.APPOINTED)
                    .map(person -> later(nomination, person)).orElseGet(() -> new Identity(Recognition.NAMED, known, null, List.of()));
        }
        Resemblance resemblance = personService.resemblance(form, isByAuthority(nomination) ? holder(nomination) : null);
        List<Person> others = Stream.concat(resemblance.person().stream(), resemblance.doubts().stream())
                .filter(other -> !other.id().equals(candidate.personId())).toList();
        Optional<Identification> said = identifications.of(nomination.id(), nomination.round());
        if (said.isPresent()) {
            return new Identity(Recognition.DECIDED, known.or(() -> decided(said.get(), candidate.personId(), form)), form, others);
        }
        if (known.isPresent()) {
            return new Identity(Recognition.NAMED, known, form, others);
        }
        if (!isByAuthority(nomination) || others.isEmpty()) {
            return new Identity(others.isEmpty() ? Recognition.NEW : Recognition.UNCHECKED,
                    Optional.of(personService.register(candidate.personId(), form)), form, others);
        }
        return resemblance.person().isPresent() ? new Identity(Recognition.RECOGNISED, resemblance.person(), form, others)
                : new Identity(Recognition.DOUBTFUL, Optional.empty(), form, others);
    }

    private Optional<Person> decided(Identification said, UUID reserved, PersonalData form) {
        return said.personId() == null ? Optional.of(personService.register(reserved, form)) : persons.find(said.personId());
    }

    /** Finds out whether somebody whom a unit appointed on its own word may be somebody who was known before. */
    private Identity later(Nomination nomination, Person appointed) {
        Resemblance resemblance = personService.resemblanceToOthers(appointed);
        List<Person> others = Stream.concat(resemblance.person().stream(), resemblance.doubts().stream()).toList();
        Recognition recognition = identifications.of(nomination.id(), nomination.round()).isPresent() ? Recognition.DECIDED
                : others.isEmpty() ? Recognition.NAMED : Recognition.UNCHECKED;
        return new Identity(recognition, Optional.of(appointed), appointed.data(), others);
    }

    void decide(Nomination nomination, @Nullable UUID personId, Signature by) {
        identifications.keep(new Identification(nomination.id(), nomination.round(), personId, by.by(), by.at()));
    }

    /** Somebody as whom the appointment of a candidate can be tried. */
    Optional<Person> standIn(Candidate candidate) {
        return candidate.form() == null ? persons.find(candidate.personId())
                : Optional.of(personService.register(candidate.personId(), candidate.form()));
    }

    private static boolean isByAuthority(Nomination nomination) {
        return AUTHORITY.contains(nomination.deciding().by());
    }

    private @Nullable UUID holder(Nomination nomination) {
        return seats.find(nomination.seat().id()).flatMap(Seat::holder).map(Liaison::personId).orElse(null);
    }
}
