package io.lianluo.registry.person;

import com.github.f4b6a3.uuid.UuidCreator;
import java.time.Clock;
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
        Person person = persons.recognise(data).orElseGet(() -> Person.register(UuidCreator.getTimeOrderedEpoch().toString(), data, clock.instant()));
        person.update(data, clock.instant());
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
