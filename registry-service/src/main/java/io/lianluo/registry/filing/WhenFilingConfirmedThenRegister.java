package io.lianluo.registry.filing;

import io.lianluo.domain.Conflict;
import io.lianluo.domain.InvalidInput;
import io.lianluo.eventing.AlreadyExistsException;
import io.lianluo.eventing.StaleVersionException;
import io.lianluo.registry.filing.Outcome.Kind;
import io.lianluo.registry.nomination.AgreedPath;
import io.lianluo.registry.person.Person;
import io.lianluo.registry.person.PersonService;
import io.lianluo.registry.person.PersonalData;
import io.lianluo.registry.person.Persons;
import io.lianluo.registry.programme.seat.Origin;
import io.lianluo.registry.seat.Seat;
import io.lianluo.registry.seat.SeatService;
import io.lianluo.registry.seat.Seats;
import io.lianluo.registry.seat.appointment.Liaison;
import io.lianluo.registry.unit.FiledData;
import io.lianluo.registry.unit.UnitService;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Policy: once a filing is confirmed, the registered data become what it declares, from its day on (ANH-8). People, unit and seat are changed one
 * after the other, each in a way that has no effect the second time, and the filing notes it last: whatever a crash interrupts is done again.
 */
public class WhenFilingConfirmedThenRegister {

    private static final Set<Part> OF_UNIT = EnumSet.complementOf(EnumSet.of(Part.LIAISON));
    private static final int ATTEMPTS = 5;

    private final Filings filings;
    private final Persons persons;
    private final PersonService personService;
    private final UnitService unitService;
    private final Seats seats;
    private final SeatService seatService;
    private final FilingTerms terms;
    private final Clock clock;

    /** A policy that registers by the services of people, units and seats. */
    public WhenFilingConfirmedThenRegister(Filings filings, Persons persons, PersonService personService, UnitService unitService, Seats seats,
                                           SeatService seatService, FilingTerms terms, Clock clock) {
        this.filings = filings;
        this.persons = persons;
        this.personService = personService;
        this.unitService = unitService;
        this.seats = seats;
        this.seatService = seatService;
        this.terms = terms;
        this.clock = clock;
    }

    /**
     * Registers what a confirmed filing declares, unless that is done or holds from a day to come. Somebody else, such as the sweep, may be at work on
     * the same people, unit or seat: then it looks again, and in the end leaves it to the sweep.
     *
     * @return the filing as it stands then
     */
    Filing confirmed(Filing filing) {
        Filing now = filing;
        for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
            Optional<DeclaredChange> change = now.toRegister(clock.instant());
            if (change.isEmpty()) {
                return now;
            }
            try {
                Set<String> recordedAs = new HashSet<>();
                List<Outcome> outcomes = register(now, change.get(), recordedAs);
                return filings.change(now.id(), known -> known.noteRegistered(outcomes, recordedAs)).orElseThrow();
            } catch (StaleVersionException | AlreadyExistsException atWorkElsewhere) {
                now = filings.find(now.id()).orElseThrow();
            }
        }
        return now;
    }

    /**
     * Refuses what registering it would refuse, and changes nothing.
     *
     * @param people who the declared people are
     */
    void rehearse(Filing filing, DeclaredChange identified) {
        LocalDate day = terms.dayOf(filing);
        if (day.isAfter(LocalDate.now(clock.withZone(terms.zone(filing.seat().programme()))))) {
            return;
        }
        if (identified.parts().stream().anyMatch(OF_UNIT::contains)) {
            unitService.rehearse(filing.seat().unitId(), ofUnit(identified, day));
        }
        identified.person(Part.LIAISON).filter(liaison -> liaison.personId() != null).ifPresent(liaison -> {
            Seat seat = seat(filing);
            if (!isHolder(seat, liaison.personId()) && !isByNomination(filing)) {
                Person standIn = persons.find(liaison.personId()).orElseGet(() -> personService.register(liaison.personId(), liaison.data()));
                seatService.rehearse(seat, standIn, Origin.OWN_UNIT, null, day);
            }
        });
    }

    private List<Outcome> register(Filing filing, DeclaredChange change, Set<String> recordedAs) {
        LocalDate day = terms.dayOf(filing);
        for (Part part : EnumSet.of(Part.HEAD, Part.LEGAL_REPRESENTATIVE)) {
            change.person(part).ifPresent(this::registerPerson);
        }
        Kind ofUnit = possible(() -> unitService.register(filing.seat().unitId(), ofUnit(change, day)));
        List<Outcome> outcomes = new ArrayList<>();
        for (Part part : change.parts()) {
            boolean unclear = change.person(part).filter(person -> person.personId() == null).isPresent();
            outcomes.add(new Outcome(part, unclear ? Kind.PERSON_UNCLEAR : part != Part.LIAISON ? ofUnit
                    : liaison(filing, change.person(part).orElseThrow(), day, recordedAs)));
        }
        return outcomes;
    }

    private Kind liaison(Filing filing, DeclaredPerson liaison, LocalDate day, Set<String> recordedAs) {
        UUID personId = liaison.personId();
        Seat seat = seat(filing);
        if (isHolder(seat, personId)) {
            registerPerson(liaison);
            return Kind.REGISTERED;
        }
        if (isByNomination(filing)) {
            return Kind.BY_NOMINATION;
        }
        registerPerson(liaison);
        Kind kind = appointed(seat, personId, day).isPresent() ? Kind.REGISTERED
                : possible(() -> seatService.appoint(seat, persons.find(personId).orElseThrow(), Origin.OWN_UNIT, null, day, List.of()));
        appointed(seat(filing), personId, day).ifPresent(made -> recordedAs.add(WhenChangedThenOpenFilings.recordOf(seat.id(), made.liaisonId())));
        return kind;
    }

    private void registerPerson(DeclaredPerson person) {
        UUID id = person.personId();
        if (id != null) {
            personService.registerFiled(id, persons.find(id).map(known -> person.over(known.data())).orElseGet(person::data));
        }
    }

    private static FiledData ofUnit(DeclaredChange change, LocalDate day) {
        return new FiledData(change.unitName(), change.address(), change.creditCode(), id(change.head()), id(change.legalRepresentative()), day);
    }

    private static @Nullable UUID id(@Nullable DeclaredPerson person) {
        return person == null ? null : person.personId();
    }

    private Seat seat(Filing filing) {
        return seats.find(filing.seat().id()).orElseThrow();
    }

    private static boolean isHolder(Seat seat, UUID personId) {
        return seat.holder().filter(holder -> holder.personId().equals(personId)).isPresent();
    }

    private static Optional<Liaison> appointed(Seat seat, UUID personId, LocalDate day) {
        return seat.liaisons().stream().filter(made -> made.personId().equals(personId) && made.since().equals(day)).findFirst();
    }

    /** Tells whether the programme, as it is agreed for the filing, appoints its liaisons by nomination. */
    private boolean isByNomination(Filing filing) {
        return terms.agreed(filing).filter(says -> AgreedPath.leads(says.appointment().path())).isPresent();
    }

    private static Kind possible(Runnable registering) {
        try {
            registering.run();
            return Kind.REGISTERED;
        } catch (Conflict | InvalidInput impossible) {
            return Kind.NOT_POSSIBLE;
        }
    }
}
