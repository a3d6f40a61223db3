package io.lianluo.registry.person;

import com.github.f4b6a3.uuid.UuidCreator;

/** Recognises people, or registers them. */
public class PersonService {

    private final Persons persons;

    /** A service over all people. */
    public PersonService(Persons persons) {
        this.persons = persons;
    }

    /**
     * The person of this data, recognised and brought up to date, or new; not kept yet, so that what is decided about them next can
     * still be refused without a trace.
     */
    public Person meet(PersonalData data) {
        Person person = persons.recognise(data).orElseGet(() -> Person.register(UuidCreator.getTimeOrderedEpoch().toString(), data));
        person.update(data);
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
}
