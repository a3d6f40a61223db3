package io.lianluo.registry.roster.buffer;

import io.lianluo.eventing.EventMeta;
import io.lianluo.registry.person.ContactReliability;
import io.lianluo.registry.person.Person;
import io.lianluo.registry.person.PersonEvent;
import io.lianluo.registry.person.PersonalData;
import io.lianluo.registry.person.Persons;
import io.lianluo.registry.person.RecognitionKey;
import io.lianluo.registry.roster.effect.LineEffects;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** People as a batch of lines sees them: what is saved is written at its end. */
public final class BufferedPersons implements Persons {

    private final Persons persons;
    private final UnitOfWork<Person, PersonEvent> ahead;
    private final Map<String, Set<Person>> byKey = new HashMap<>();
    private final Map<Person, List<String>> keysOf = new IdentityHashMap<>();
    /** The data of each person when it was last saved or read. */
    private final Map<Person, PersonalData> known = new IdentityHashMap<>();

    /**
     * @param data    what the lines tell of people
     * @param present ids of those who are in the places that the lines are about
     */
    public BufferedPersons(Persons persons, Collection<PersonalData> data, Collection<UUID> present, LineEffects effects) {
        this.persons = persons;
        this.ahead = new UnitOfWork<>(this::came, (person, events) -> effects.person(person, known.put(person, person.data()), events));
        data.forEach(told -> keys(told.recognisedBy()).forEach(key -> byKey.put(key, new LinkedHashSet<>())));
        ahead.read(List.of(), persons.alike(data));
        ahead.read(List.of(), persons.findAll(present.stream().filter(id -> !ahead.knows(id)).collect(Collectors.toSet())));
    }

    private void came(Person person) {
        known.put(person, person.data());
        recognised(person);
    }

    private void recognised(Person person) {
        keysOf.getOrDefault(person, List.of()).forEach(key -> byKey.get(key).remove(person));
        keysOf.put(person, keys(person.recognisedBy()).toList());
        keysOf.get(person).forEach(key -> byKey.computeIfAbsent(key, none -> new LinkedHashSet<>()).add(person));
    }

    private static Stream<String> keys(Map<RecognitionKey, String> recognisedBy) {
        return recognisedBy.entrySet().stream().map(key -> key.getKey() + ":" + key.getValue());
    }

    /** Tells whether something happened to a person that is not to be written, because the line was refused after it. */
    public boolean isTainted() {
        return ahead.isTainted();
    }

    /** The data of a person before the present line; empty for a new person. */
    public Optional<PersonalData> before(Person person) {
        return Optional.ofNullable(known.get(person));
    }

    /** Those who are to be written. */
    public Collection<Person> saved() {
        return ahead.saved();
    }

    /** Writes what was saved; false if somebody else was faster at one of them. */
    public boolean write(Consumer<Person> written) {
        return ahead.write(persons::saveAll, written);
    }

    @Override
    public Optional<Person> find(UUID id) {
        return ahead.find(id, () -> persons.find(id));
    }

    @Override
    public List<Person> findAll(Collection<UUID> ids) {
        return ids.stream().map(this::find).flatMap(Optional::stream).toList();
    }

    /** Asks the store for what was not read before. A person whom it finds may be one whom the lines changed. */
    @Override
    public List<Person> alike(Collection<PersonalData> data) {
        List<PersonalData> unread = data.stream().filter(told -> keys(told.recognisedBy()).anyMatch(key -> !byKey.containsKey(key))).toList();
        if (!unread.isEmpty()) {
            List<Person> found = persons.alike(unread);
            unread.forEach(told -> keys(told.recognisedBy()).forEach(key -> byKey.putIfAbsent(key, new LinkedHashSet<>())));
            ahead.read(List.of(), found.stream().filter(person -> !ahead.knows(person.id())).toList());
        }
        return data.stream().flatMap(told -> keys(told.recognisedBy())).flatMap(key -> byKey.get(key).stream()).distinct().toList();
    }

    /** Somebody of whom more is told may be recognised by something else from now on. */
    @Override
    public void save(Person person) {
        recognised(person);
        ahead.save(person);
    }

    @Override
    public List<Person> saveAll(List<Person> all) {
        all.forEach(this::save);
        return List.of();
    }

    @Override
    public List<Person> list(ContactReliability.Status contact, @Nullable Set<String> programmes, @Nullable String afterId, int limit) {
        throw new UnsupportedOperationException("a roster asks nobody how they are reached");
    }

    @Override
    public List<Person> confirmationOverdueUntold(Instant now, int limit) {
        throw new UnsupportedOperationException("a roster asks nobody how they are reached");
    }

    @Override
    public Optional<Person> change(UUID id, Consumer<Person> change) {
        Optional<Person> person = find(id);
        person.ifPresent(change.andThen(this::save));
        return person;
    }

    @Override
    public boolean apply(EventMeta cause, UUID id, Consumer<Person> change) {
        throw new UnsupportedOperationException("a roster follows no events");
    }

    @Override
    public void erase(Person person, Instant at) {
        throw new UnsupportedOperationException("a roster erases nobody");
    }
}
