package io.lianluo.registry.privacy.web;

import io.lianluo.access.Caller;
import io.lianluo.domain.InvalidInput;
import io.lianluo.registry.person.Person;
import io.lianluo.registry.person.PersonalData;
import io.lianluo.registry.privacy.Access;
import io.lianluo.registry.privacy.Accesses;
import io.lianluo.registry.privacy.PersonalField;
import jakarta.servlet.http.HttpServletRequest;
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
import org.springframework.stereotype.Component;

/** Reads of people's data for lists and forms: masked or open as {@link Disclosure} has it, and what is open on record before it is shown. */
@Component
public class PersonalDataReads {

    private final Accesses accesses;
    private final Disclosure disclosure;
    private final Clock clock;

    PersonalDataReads(Accesses accesses, Disclosure disclosure, Clock clock) {
        this.accesses = accesses;
        this.disclosure = disclosure;
        this.clock = clock;
    }

    /**
     * Reads what the caller may see of people, by person.
     *
     * @param shown the fields that are to be shown; others are masked for everybody
     * @param why   what for
     * @throws InvalidInput if it is not said what for, or a person is named in it
     */
    public Map<UUID, PersonalDataView> read(Collection<Person> people, Set<PersonalField> shown, String why, Caller caller, HttpServletRequest request) {
        return read(people, shown, person -> disclosure.openTo(caller, person.id()), why, caller, request);
    }

    /** Does the same for a candidate whom a form describes, and whom those who act on the nomination must check. */
    public PersonalDataView readOfForm(DescribedCandidate candidate, Set<PersonalField> shown, String why, Caller caller, HttpServletRequest request) {
        Set<PersonalField> open = disclosure.openOfForm(caller, candidate);
        return read(Map.of(candidate.personId(), candidate.form()), shown, id -> open, why, caller, request).get(candidate.personId());
    }

    /** Does the same for those who may be meant by a nomination of a programme: the described candidate, and the people who are known. */
    public Map<UUID, PersonalDataView> readToTellApart(String programme, Map<UUID, PersonalData> people, String why, Caller caller,
                                                         HttpServletRequest request) {
        Set<PersonalField> open = disclosure.openToAllOf(caller, programme);
        return read(people, EnumSet.allOf(PersonalField.class), id -> open, why, caller, request);
    }

    /** Does the same for people who take part in a programme, of whom there may be many. */
    public Map<UUID, PersonalDataView> readOf(String programme, Collection<Person> people, Set<PersonalField> shown, String why, Caller caller,
                                                HttpServletRequest request) {
        Set<PersonalField> open = disclosure.openToAllOf(caller, programme);
        return read(people, shown, person -> open, why, caller, request);
    }

    private Map<UUID, PersonalDataView> read(Collection<Person> people, Set<PersonalField> shown, Function<Person, Set<PersonalField>> openOf,
                                               String why, Caller caller, HttpServletRequest request) {
        Map<UUID, Person> byId = new LinkedHashMap<>();
        Map<UUID, PersonalData> data = new LinkedHashMap<>();
        people.forEach(person -> {
            byId.put(person.id(), person);
            data.put(person.id(), person.data());
        });
        return read(data, shown, id -> openOf.apply(byId.get(id)), why, caller, request);
    }

    private Map<UUID, PersonalDataView> read(Map<UUID, PersonalData> people, Set<PersonalField> shown, Function<UUID, Set<PersonalField>> openOf,
                                               String why, Caller caller, HttpServletRequest request) {
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
                reads.add(Access.read(id, caller.subject(), clock.instant(), open, id.equals(caller.personId()) ? null : purpose, route(request)));
            }
        });
        if (!reads.isEmpty()) {
            accesses.add(reads);
        }
        return views;
    }

    /** The request without its query, in which a caller may have written anything. */
    public static String route(HttpServletRequest request) {
        return request.getMethod() + " " + request.getRequestURI();
    }
}
