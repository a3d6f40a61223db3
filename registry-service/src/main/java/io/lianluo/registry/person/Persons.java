package io.lianluo.registry.person;

import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** All people. */
public interface Persons {

    /** The person of that id. */
    Optional<Person> find(String id);

    /** Those of these ids that there are, in any order. */
    List<Person> findAll(Collection<String> ids);

    /** The person who is recognised by the same as this. */
    Optional<Person> recognise(PersonalData data);

    /** Those who are recognised by the same as one of these, in any order. */
    List<Person> recogniseAll(Collection<PersonalData> data);

    /** Saves new people in one write, and returns those of whom somebody else is recognised by the same. */
    List<Person> saveNew(List<Person> persons);

    /**
     * Saves what happened to a person.
     *
     * @throws io.lianluo.eventing.AlreadyExistsException if somebody else is recognised by the same
     */
    void save(Person person);

    /**
     * Erases a person: the key that seals what is known of them goes, and with it all of that; the restricted topic tells it with a
     * tombstone. Their id is never used again.
     *
     * @throws io.lianluo.eventing.StaleVersionException if somebody else brought them up to date meanwhile
     */
    void erase(Person person);
}
