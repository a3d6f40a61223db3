package io.lianluo.registry.person;

import io.lianluo.eventing.EventMeta;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** All people. */
public interface Persons {

    /** The person of that id. */
    Optional<Person> find(UUID id);

    /** Those of these ids that there are, in any order. */
    List<Person> findAll(Collection<UUID> ids);

    /** Those who are recognised by one of the keys of one of these, in any order: who may be meant. */
    List<Person> alike(Collection<PersonalData> data);

    /** Saves many people in few writes, and returns those at whom somebody else was faster, or is recognised by the same. */
    List<Person> saveAll(List<Person> persons);

    /**
     * People of whose contact details something can be said, by id, after an id; at most so many.
     *
     * @param contact    what: anything but that they are confirmed
     * @param programmes those whom it concerns in one of these programmes; null for everybody
     */
    List<Person> list(ContactReliability.Status contact, @Nullable Set<String> programmes, @Nullable String afterId, int limit);

    /** People who should have confirmed by that moment how they are reached, and of whom nobody was told yet; at most so many. */
    List<Person> confirmationOverdueUntold(Instant now, int limit);

    /**
     * Saves what happened to a person.
     *
     * @throws io.lianluo.eventing.AlreadyExistsException if somebody else is recognised by the same
     */
    void save(Person person);

    /** Loads a person, changes them and saves it, again on the newer state if somebody else saved in between. */
    Optional<Person> change(UUID id, Consumer<Person> change);

    /** Does the same, but once per event: an event that was heard of before, or is older than one that was, changes nothing. */
    boolean apply(EventMeta cause, UUID id, Consumer<Person> change);

    /**
     * Erases a person: the key that seals what is known of them goes, and with it all of that; the restricted topic tells it with a
     * tombstone, and other contexts hear that they were erased. Their id is never used again.
     *
     * @param at when
     * @throws io.lianluo.eventing.StaleVersionException if somebody else brought them up to date meanwhile
     */
    void erase(Person person, Instant at);
}
