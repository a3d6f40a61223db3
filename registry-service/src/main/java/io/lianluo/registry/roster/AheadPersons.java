package io.lianluo.registry.roster;

import io.lianluo.eventing.EventMeta;
import io.lianluo.registry.person.ContactStanding;
import io.lianluo.registry.person.Person;
import io.lianluo.registry.person.PersonEvent;
import io.lianluo.registry.person.PersonalData;
import io.lianluo.registry.person.Persons;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** People as a batch of lines sees them: what is saved is written at its end. */
final class AheadPersons implements Persons {

    private final Persons persons;
    private final ReadAhead<Person, PersonEvent> ahead;
    private final Map<String, Optional<Person>> recognised = new HashMap<>();
    /** What was known of each when it was saved last, or read. */
    private final Map<Person, PersonalData> known = new IdentityHashMap<>();

    AheadPersons(Persons persons, Collection<PersonalData> data, LineEffects effects) {
        this.persons = persons;
        this.ahead = new ReadAhead<>(person -> known.put(person, person.data()),
                (person, events) -> effects.person(person, known.put(person, person.data()), events));
        data.forEach(told -> recognised.put(told.recognisedBy(), Optional.empty()));
        List<Person> found = persons.recogniseAll(data);
        ahead.read(List.of(), found);
        found.forEach(person -> recognised.put(person.data().recognisedBy(), Optional.of(person)));
    }

    boolean isTainted() {
        return ahead.isTainted();
    }

    /** What was known of somebody before the present line; empty of somebody new. */
    Optional<PersonalData> before(Person person) {
        return Optional.ofNullable(known.get(person));
    }

    /** Those who are to be written. */
    Collection<Person> saved() {
        return ahead.saved();
    }

    boolean write(Consumer<Person> written) {
        return ahead.write(persons::saveAll, written);
    }

    @Override
    public Optional<Person> find(String id) {
        return ahead.find(id, persons::find);
    }

    @Override
    public List<Person> findAll(Collection<String> ids) {
        return ids.stream().map(this::find).flatMap(Optional::stream).toList();
    }

    @Override
    public Optional<Person> recognise(PersonalData data) {
        return recognised.computeIfAbsent(data.recognisedBy(), key -> persons.recognise(data).map(person -> find(person.id()).orElse(person)));
    }

    @Override
    public List<Person> recogniseAll(Collection<PersonalData> data) {
        return data.stream().map(this::recognise).flatMap(Optional::stream).toList();
    }

    /** Somebody of whom more is told may be recognised by something else from now on. */
    @Override
    public void save(Person person) {
        recognised.replaceAll((key, known) -> known.filter(other -> other != person));
        recognised.put(person.data().recognisedBy(), Optional.of(person));
        ahead.save(person);
    }

    @Override
    public List<Person> saveAll(List<Person> all) {
        all.forEach(this::save);
        return List.of();
    }

    @Override
    public List<Person> list(ContactStanding.Status contact, @Nullable Set<String> programmes, @Nullable String afterId, int limit) {
        throw new UnsupportedOperationException("a roster asks nobody how they are reached");
    }

    @Override
    public List<Person> confirmationOverdueUntold(Instant now, int limit) {
        throw new UnsupportedOperationException("a roster asks nobody how they are reached");
    }

    @Override
    public Optional<Person> change(String id, Consumer<Person> change) {
        Optional<Person> person = find(id);
        person.ifPresent(change.andThen(this::save));
        return person;
    }

    @Override
    public boolean apply(EventMeta cause, String id, Consumer<Person> change) {
        throw new UnsupportedOperationException("a roster follows no events");
    }

    @Override
    public void erase(Person person) {
        throw new UnsupportedOperationException("a roster erases nobody");
    }
}
