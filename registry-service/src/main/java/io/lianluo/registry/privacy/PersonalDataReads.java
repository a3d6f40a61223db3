package io.lianluo.registry.privacy;

import io.lianluo.domain.InvalidInput;
import io.lianluo.domain.Purpose;
import io.lianluo.registry.person.Person;
import io.lianluo.registry.person.PersonalData;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Reads of people's data: masked or open as {@link Disclosure} has it, and what is open on record before it is shown. */
public class PersonalDataReads {

    private final Accesses accesses;
    private final Disclosure disclosure;
    private final Clock clock;

    /** Puts reads on that record. */
    public PersonalDataReads(Accesses accesses, Disclosure disclosure, Clock clock) {
        this.accesses = accesses;
        this.disclosure = disclosure;
        this.clock = clock;
    }

    /**
     * Reads all that the reader may see of one person.
     *
     * @param why what for; nobody asks whoever reads what is their own
     * @throws InvalidInput if it is not said what for, or the person is named in it
     * @throws io.lianluo.access.Forbidden if nothing is open to the reader
     */
    public PersonalDataView readAll(Person person, @Nullable String why, Reader reader) {
        Set<PersonalField> open = disclosure.openTo(reader.caller(), person.id());
        reader.caller().require(!open.isEmpty());
        String purpose = reader.is(person.id()) ? null : Purpose.said("why", why);
        if (purpose != null && person.data().appearsIn(purpose)) {
            throw new InvalidInput("why", "names-the-person");
        }
        accesses.add(List.of(Access.read(person.id(), reader.caller().subject(), clock.instant(), open, purpose, reader.route())));
        return PersonalDataView.of(person.id(), person.data(), open);
    }

    /**
     * Reads what the reader may see of people, by person.
     *
     * @param shown the fields that are to be shown; others are masked for everybody
     * @param why   what for
     * @throws InvalidInput if it is not said what for, or a person is named in it
     */
    public Map<UUID, PersonalDataView> read(Collection<Person> people, Set<PersonalField> shown, String why, Reader reader) {
        return read(people, shown, person -> disclosure.openTo(reader.caller(), person.id()), why, reader);
    }

    /** Does the same for a candidate whom a form describes, and whom those who act on the nomination must check. */
    public PersonalDataView readOfForm(DescribedCandidate candidate, Set<PersonalField> shown, String why, Reader reader) {
        Set<PersonalField> open = disclosure.openOfForm(reader.caller(), candidate);
        return read(Map.of(candidate.personId(), candidate.form()), shown, id -> open, why, reader).get(candidate.personId());
    }

    /** Does the same for those who may be meant by a nomination of a programme: the described candidate, and the people who are known; or for those whom a first declaration describes. */
    public Map<UUID, PersonalDataView> readToTellApart(String programme, Map<UUID, PersonalData> people, String why, Reader reader) {
        Set<PersonalField> open = disclosure.openToAllOf(reader.caller(), programme);
        return read(people, EnumSet.allOf(PersonalField.class), id -> open, why, reader);
    }

    /** Does the same for people who take part in a programme, of whom there may be many. */
    public Map<UUID, PersonalDataView> readOf(String programme, Collection<Person> people, Set<PersonalField> shown, String why, Reader reader) {
        Set<PersonalField> open = disclosure.openToAllOf(reader.caller(), programme);
        return read(people, shown, person -> open, why, reader);
    }

    private Map<UUID, PersonalDataView> read(Collection<Person> people, Set<PersonalField> shown, Function<Person, Set<PersonalField>> openOf,
                                               String why, Reader reader) {
        Map<UUID, Person> byId = new LinkedHashMap<>();
        Map<UUID, PersonalData> data = new LinkedHashMap<>();
        people.forEach(person -> {
            byId.put(person.id(), person);
            data.put(person.id(), person.data());
        });
        return read(data, shown, id -> openOf.apply(byId.get(id)), why, reader);
    }

    private Map<UUID, PersonalDataView> read(Map<UUID, PersonalData> people, Set<PersonalField> shown, Function<UUID, Set<PersonalField>> openOf,
                                               String why, Reader reader) {
        String purpose = Purpose.said("why", why);
        if (people.values().stream().anyMatch(data -> data.appearsIn(purpose))) {
            throw new InvalidInput("why", "names-the-person");
        }
        Map<UUID, PersonalDataView> views = new LinkedHashMap<>();
        List<Access> reads = new ArrayList<>();
        people.forEach((id, data) -> {
            Set<PersonalField> open = EnumSet.noneOf(PersonalField.class);
            openOf.apply(id).stream().filter(shown::contains).forEach(open::add);
            views.put(id, PersonalDataView.of(id, data, open));
            if (!open.isEmpty()) {
                reads.add(Access.read(id, reader.caller().subject(), clock.instant(), open, reader.is(id) ? null : purpose, reader.route()));
            }
        });
        if (!reads.isEmpty()) {
            accesses.add(reads);
        }
        return views;
    }
}
