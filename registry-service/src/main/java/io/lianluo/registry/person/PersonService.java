package io.lianluo.registry.person;

import com.github.f4b6a3.uuid.UuidCreator;
import io.lianluo.registry.check.FaultyInputException;
import io.lianluo.registry.person.PersonalData.Part;
import java.time.Clock;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Recognises people, or registers them. */
public class PersonService {

    private final Persons persons;
    private final Clock clock;

    /** A service over all people. */
    public PersonService(Persons persons, Clock clock) {
        this.persons = persons;
        this.clock = clock;
    }

    /**
     * The person of this data, recognised and brought up to date, or new; not kept yet, so that what is decided about them next can
     * still be refused without a trace.
     */
    public Person meet(PersonalData data) {
        return meet(data, Set.of());
    }

    /** The same, and clears some of what is known of them. */
    public Person meet(PersonalData data, Set<Part> cleared) {
        Person person = persons.recognise(data).orElseGet(() -> Person.register(UuidCreator.getTimeOrderedEpoch().toString(), data, clock.instant()));
        person.update(data, cleared, clock.instant());
        return person;
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
     * @throws FaultyInputException if it contains the name, a number or an address of the person
     */
    public void refuseNaming(String personId, String part, String text) {
        if (persons.find(personId).filter(person -> person.data().appearsIn(text)).isPresent()) {
            throw new FaultyInputException(part, "names-the-person");
        }
    }

    /**
     * Confirms how a person who was just loaded can be reached (SCH-7).
     *
     * @param told what is different from what is known; null if nothing is
     * @param by   subject of the token of whoever confirms
     * @throws io.lianluo.eventing.AlreadyExistsException if somebody else is recognised by what is told
     * @throws io.lianluo.eventing.StaleVersionException  if somebody else changed the person since
     */
    public void confirmContact(Person person, @Nullable PersonalData told, String by) {
        if (told != null) {
            person.update(told, clock.instant());
        }
        person.confirmContact(by, clock.instant());
        persons.save(person);
    }
}
