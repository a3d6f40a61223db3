package io.lianluo.registry.erasure;

import io.lianluo.access.Erasure;
import io.lianluo.domain.Conflict;
import io.lianluo.domain.InvalidInput;
import io.lianluo.domain.Word;
import io.lianluo.registry.account.AccountService;
import io.lianluo.registry.office.OfficeFilter;
import io.lianluo.registry.office.ProgrammeOffice;
import io.lianluo.registry.office.ProgrammeOffices;
import io.lianluo.registry.person.Person;
import io.lianluo.registry.person.Persons;
import io.lianluo.registry.privacy.Access;
import io.lianluo.registry.privacy.Accesses;
import io.lianluo.registry.seat.Seat;
import io.lianluo.registry.seat.SeatFilter;
import io.lianluo.registry.seat.Seats;
import io.lianluo.registry.unit.Unit;
import io.lianluo.registry.unit.UnitFilter;
import io.lianluo.registry.unit.Units;
import io.lianluo.workingtime.Zones;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * Erases people (SCH-8). What goes: name, numbers and addresses, with the key that sealed them, and the name in every roster, past ones
 * too, by a new event of each appointment, and {@linkplain FreeTexts what was said about them}, and their accounts at the identity provider. What stays: that somebody of this id held a seat, and when. The authority must account for who
 * was responsible on a day only as long as it may know the name; the id alone tells nobody who it was.
 */
public class ErasureService {

    /** The offices that keep a person from being erased: nobody could reach them, and yet they would be called to account. */
    private enum Office {
        /** They head a unit. */
        HEAD,
        /** They are a unit's legal representative. */
        LEGAL_REPRESENTATIVE,
        /** They hold a seat. */
        LIAISON,
        /** They look after a seat on the authority's side. */
        COUNTERPART,
        /** They act for an office, or will. */
        OFFICER,
        /** They are the candidate of a nomination that is not over. */
        CANDIDATE
    }

    private static final int PAGE = 200;

    private final Persons persons;
    private final Seats seats;
    private final Units units;
    private final ProgrammeOffices offices;
    private final FreeTexts texts;
    private final AccountService accounts;
    private final Accesses accesses;
    private final Erasure erasure;
    private final Clock clock;

    /**
     * A service over all people and what they hold.
     *
     * @param erasure what other parts of this service keep of people
     */
    public ErasureService(Persons persons, Seats seats, Units units, ProgrammeOffices offices, FreeTexts texts, AccountService accounts, Accesses accesses,
                          Erasure erasure, Clock clock) {
        this.persons = persons;
        this.seats = seats;
        this.units = units;
        this.offices = offices;
        this.texts = texts;
        this.accounts = accounts;
        this.accesses = accesses;
        this.erasure = erasure;
        this.clock = clock;
    }

    /**
     * Erases a person who was just loaded. It is on record before it happens; after a crash in between it is to be asked for again, and does
     * what was left undone. An appointment at the very same moment may win: then the seat has a holder without a name, to be released.
     *
     * @param by     who erases
     * @param reason why; kept for ever, so it must not name the person
     * @param route  by which request
     * @throws Conflict                                  if the person holds a seat or looks after one, heads or represents a unit, acts for an
     *                                                   office, or is the candidate of a nomination that is not over
     * @throws InvalidInput                              if the reason says something of the person
     * @throws io.lianluo.eventing.StaleVersionException if somebody else brought the person up to date meanwhile
     */
    public void erase(Person person, String by, String reason, String route) {
        if (person.data().appearsIn(reason)) {
            throw new InvalidInput("reason", "names-the-person");
        }
        office(person.id()).ifPresent(office -> {
            throw new Conflict("person-in-office", Word.of("office", office));
        });
        accesses.add(List.of(Access.erased(person.id(), by, clock.instant(), reason, route)));
        texts.eraseFromNominations(person);
        texts.eraseFromFilings(person.id());
        texts.eraseFromDeclarations(person.id());
        texts.eraseFromApplications(person.id(), clock.instant());
        accounts.erase(person.id());
        everHeldBy(person.id()).forEach(seat -> {
            texts.eraseAround(seat, person);
            seats.change(seat.id(), now -> now.eraseName(person.id()));
            texts.removeUnreferred(seat);
        });
        erasure.of(person.id());
        persons.erase(person, clock.instant());
    }

    private Optional<Office> office(UUID personId) {
        if (lasts(UnitFilter.headedBy(personId))) {
            return Optional.of(Office.HEAD);
        }
        if (lasts(UnitFilter.representedBy(personId))) {
            return Optional.of(Office.LEGAL_REPRESENTATIVE);
        }
        if (everHeldBy(personId).anyMatch(seat -> seat.holder().filter(holder -> holder.personId().equals(personId)).isPresent())) {
            return Optional.of(Office.LIAISON);
        }
        if (!seats.list(SeatFilter.lookedAfterBy(personId), null, 1).isEmpty()) {
            return Optional.of(Office.COUNTERPART);
        }
        if (actsForAnOffice(personId)) {
            return Optional.of(Office.OFFICER);
        }
        return texts.isCandidate(personId) || seats.isAwaited(personId) ? Optional.of(Office.CANDIDATE) : Optional.empty();
    }

    /** Tells whether the person acts for an office today or later. */
    private boolean actsForAnOffice(UUID personId) {
        LocalDate today = LocalDate.now(clock.withZone(Zones.CHINA));
        return Pages.all(after -> offices.list(OfficeFilter.ofOfficer(personId), after, PAGE), ProgrammeOffice::id)
                .anyMatch(office -> office.actsFromNowOn(personId, today));
    }

    /** Tells whether one of the units still exists, because nobody heads or represents a dissolved unit. */
    private boolean lasts(UnitFilter filter) {
        return Pages.all(after -> units.list(filter, after, PAGE), Unit::code).anyMatch(unit -> unit.dissolvedOn().isEmpty());
    }

    private Stream<Seat> everHeldBy(UUID personId) {
        return Pages.all(after -> seats.list(SeatFilter.everHeldBy(personId), after, PAGE), Seat::id);
    }
}
