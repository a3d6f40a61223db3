package io.lianluo.registry.person;

import com.github.f4b6a3.uuid.UuidCreator;
import io.lianluo.eventing.AlreadyExistsException;
import io.lianluo.eventing.StaleVersionException;

/** Recognises people, or registers them. */
public class PersonService {

    private final Persons persons;

    /** A service over all people. */
    public PersonService(Persons persons) {
        this.persons = persons;
    }

    /** The person of this data: recognised and brought up to date, or newly registered. */
    public Known know(PersonalData data) {
        try {
            return recogniseOrRegister(data);
        } catch (AlreadyExistsException | StaleVersionException somebodyElseDidAtTheSameTime) {
            return recogniseOrRegister(data);
        }
    }

    private Known recogniseOrRegister(PersonalData data) {
        Person person = persons.recognise(data).orElseGet(() -> Person.register(UuidCreator.getTimeOrderedEpoch().toString(), data));
        person.update(data);
        boolean changed = !person.raised().isEmpty();
        persons.save(person);
        return new Known(person, changed);
    }

    /**
     * A person and whether this call told anything new.
     *
     * @param person  the person
     * @param changed whether they were registered or brought up to date
     */
    public record Known(Person person, boolean changed) { }
}
