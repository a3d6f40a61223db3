package io.lianluo.registry.person;

import com.github.f4b6a3.uuid.UuidCreator;
import io.lianluo.domain.InvalidInput;
import io.lianluo.registry.person.Likeness.Meeting;
import io.lianluo.registry.person.PersonalData.Part;
import io.lianluo.workingtime.Zones;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Recognises people, or registers them. */
public class PersonService {

    private static final ZoneId WHERE_ID_NUMBERS_ARE_GIVEN = Zones.CHINA;

    private final Persons persons;
    private final Clock clock;

    /** A service over all people. */
    public PersonService(Persons persons, Clock clock) {
        this.persons = persons;
        this.clock = clock;
    }

    /**
     * The person who is described, recognised and brought up to date, or new; not kept yet, so that what is decided about them next can still be
     * refused without a trace. A name is changed only where the teller says whom they mean, and keeps them; number and address only of those
     * whom the teller keeps, except where there was none.
     *
     * @param present id of whoever is in the place for which somebody is described; null if nobody is
     * @throws DoubtfulPersonException if it is doubtful who is meant, and the teller does not say
     * @throws InvalidInput            if the teller means somebody whom they do not know of, or says of somebody whom another office keeps what
     *                                 only that office may say
     */
    public Person findOrRegister(Described described, Teller teller, @Nullable UUID present) {
        refuseUnborn(described.part() + ".idNumber", described.data());
        if (described.meant().personId() != null) {
            return meant(described, teller, described.meant().personId(), present);
        }
        PersonalData told = described.data();
        List<Person> alike = persons.alike(List.of(told));
        Meeting meeting = Likeness.meeting(told, alike, Optional.ofNullable(present).flatMap(persons::find));
        if (meeting.person() != null && (!described.meant().isNew() || isNamedBefore(meeting, told, present))) {
            return recognised(described, teller, meeting.person(), present);
        }
        if (!described.meant().isNew() && !meeting.doubts().isEmpty()) {
            throw new DoubtfulPersonException(described, meeting.doubts().stream().map(Person::id).filter(teller::sees).toList());
        }
        return registered(newId(), told, alike);
    }

    /**
     * Refuses an ID number that can be nobody's who is alive.
     *
     * @param part the number's part of the input
     */
    public void refuseUnborn(String part, PersonalData told) {
        if (!told.isOfSomebodyAlive(LocalDate.now(clock.withZone(WHERE_ID_NUMBERS_ARE_GIVEN)))) {
            throw new InvalidInput(part, "id-number-birth");
        }
    }

    /** Tells whether somebody who is said to be new was registered when that was said before, as when a file is taken in again. */
    private static boolean isNamedBefore(Meeting meeting, PersonalData told, @Nullable UUID present) {
        return meeting.isExact(told) && meeting.person() != null && (told.idNumber() != null || meeting.person().id().equals(present));
    }

    private Person meant(Described described, Teller teller, UUID id, @Nullable UUID present) {
        Person person = persons.find(id).filter(known -> teller.sees(id)).orElseThrow(() -> new InvalidInput(described.part(), "person-unknown"));
        if (!id.equals(present) && !teller.keeps(id)) {
            if (Likeness.of(described.data(), person.official()) != Likeness.ALL || !described.cleared().isEmpty()) {
                throw new InvalidInput(described.part(), "person-kept-by-others");
            }
            return person;
        }
        updated(person, described.data(), described.cleared());
        return person;
    }

    private Person recognised(Described described, Teller teller, Person person, @Nullable UUID present) {
        PersonalData told = described.data();
        PersonalData known = person.official();
        if (!person.id().equals(present) && saysOtherwise(described, known) && !teller.keeps(person.id())) {
            throw new InvalidInput(described.part(), "person-kept-by-others");
        }
        updated(person, told.named(person.data().name()), described.cleared());
        return person;
    }

    private static boolean saysOtherwise(Described described, PersonalData known) {
        PersonalData told = described.data();
        return !known.without(described.cleared()).equals(known) || isOther(told.idNumber(), known.idNumber())
                || isOther(told.mobile(), known.mobile()) || isOther(told.email(), known.email());
    }

    private static boolean isOther(@Nullable String told, @Nullable String known) {
        return told != null && known != null && !told.equals(known);
    }

    /**
     * Finds who may be meant by a description, and whom it may name, for somebody whom nobody says they know.
     *
     * @param present id of whoever is in the place for which somebody is described; null if nobody is
     */
    public Resemblance resemblance(PersonalData told, @Nullable UUID present) {
        refuseUnborn("person.idNumber", told);
        Meeting meeting = Likeness.meeting(told, persons.alike(List.of(told)), Optional.ofNullable(present).flatMap(persons::find));
        return new Resemblance(Optional.ofNullable(meeting.person()), meeting.doubts());
    }

    /** Notes that somebody turned out to be somebody who was known before, and is recognised by nothing any more. */
    public void foundToBeAnother(UUID id) {
        persons.change(id, Person::foundToBeAnother);
    }

    /** Finds the other people whom somebody resembles. */
    public Resemblance resemblanceToOthers(Person person) {
        PersonalData told = person.official();
        Meeting meeting = Likeness.meeting(told, persons.alike(List.of(told)).stream().filter(other -> !other.id().equals(person.id())).toList(),
                Optional.empty());
        return new Resemblance(Optional.ofNullable(meeting.person()), meeting.doubts());
    }

    /**
     * Those whom a description resembles.
     *
     * @param person who is recognised by it; empty if nobody is, or it is doubtful
     * @param doubts who may be meant; none unless it is doubtful
     */
    public record Resemblance(Optional<Person> person, List<Person> doubts) { }

    /** Somebody new of that id, not kept yet; what others are known by already stays theirs. */
    public Person register(UUID id, PersonalData told) {
        return registered(id, told, persons.alike(List.of(told)));
    }

    /** Somebody new; what others are known by already stays theirs. */
    private Person registered(UUID id, PersonalData told, List<Person> alike) {
        Person person = Person.register(id, told, clock.instant());
        leaveToOthers(person, alike);
        return person;
    }

    /** Makes somebody what a confirmed filing says of them, or registers them under that id; no other filing is due for that. Done again, it has no effect. */
    public void registerFiled(UUID id, PersonalData filed) {
        Optional<Person> known = persons.find(id);
        Person person = known.orElseGet(() -> register(id, filed));
        known.ifPresent(there -> there.owingNoFiling(same -> updated(same, filed, Set.of())));
        persons.save(person);
    }

    private void updated(Person person, PersonalData told, Set<Part> cleared) {
        Map<RecognitionKey, String> before = person.official().recognisedBy();
        person.update(told, cleared, clock.instant());
        if (!person.official().recognisedBy().equals(before)) {
            leaveToOthers(person, persons.alike(List.of(person.official())));
        }
    }

    private static void leaveToOthers(Person person, List<Person> alike) {
        Map<RecognitionKey, String> own = person.official().recognisedBy();
        Set<RecognitionKey> taken = EnumSet.noneOf(RecognitionKey.class);
        alike.stream().filter(other -> !other.id().equals(person.id())).map(Person::recognisedBy)
                .forEach(keys -> own.keySet().stream().filter(key -> own.get(key).equals(keys.get(key))).forEach(taken::add));
        person.leaveToOthers(taken);
    }

    private static UUID newId() {
        return UuidCreator.getTimeOrderedEpoch();
    }

    /**
     * Keeps a person who was met.
     *
     * @throws io.lianluo.eventing.AlreadyExistsException if somebody else registered them meanwhile
     * @throws io.lianluo.eventing.StaleVersionException  if somebody else brought them up to date meanwhile
     */
    public void keep(Person person) {
        persons.save(person);
    }

    /**
     * Refuses a text that stays open for ever, such as the number of a document, if it says something of a person (SCH-8).
     *
     * @param part the text's part of the input
     * @throws InvalidInput if it contains the name, a number or an address of the person
     */
    public void refuseNaming(UUID personId, String part, String text) {
        if (persons.find(personId).filter(person -> person.data().appearsIn(text)).isPresent()) {
            throw new InvalidInput(part, "names-the-person");
        }
    }

    /**
     * Confirms how a person who was just loaded can be reached (SCH-7).
     *
     * @param told   what is different from what is known; null if nothing is
     * @param by     subject of the token of whoever of an office confirms
     * @param reason why the office changes it
     * @param correction whether it puts a mistake of the record right, of which nothing is to be filed
     * @throws InvalidInput                              if the office changes something without a reason
     * @throws io.lianluo.eventing.StaleVersionException if somebody else changed the person since
     */
    public void confirmContact(Person person, @Nullable PersonalData told, String by, @Nullable String reason, boolean correction) {
        Instant now = clock.instant();
        if (told != null && !told.equals(person.data())) {
            if (reason == null || reason.isBlank()) {
                throw new InvalidInput("reason", "reason-missing");
            }
            PersonalData changed = changed(told, person.data());
            if (correction) {
                person.owingNoFiling(wrong -> updated(wrong, changed, Set.of()));
            } else {
                updated(person, changed, Set.of());
            }
            person.changedBecause(new ContactRecord.OfficeChange(now, by, reason.strip()));
        }
        person.confirmContact(by, now);
        persons.save(person);
    }

    /**
     * Returns what an office says anew. What it leaves as the person said it does not become the office's own word, by which people are
     * recognised.
     */
    private static PersonalData changed(PersonalData told, PersonalData known) {
        return new PersonalData(told.name(), told.idNumber(), Objects.equals(told.mobile(), known.mobile()) ? null : told.mobile(),
                Objects.equals(told.email(), known.email()) ? null : told.email(), told.language());
    }
}
