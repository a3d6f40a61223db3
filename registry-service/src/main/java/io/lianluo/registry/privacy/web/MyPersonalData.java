package io.lianluo.registry.privacy.web;

import io.lianluo.access.Caller;
import io.lianluo.access.me.KeptOfPerson;
import io.lianluo.registry.person.Persons;
import io.lianluo.registry.privacy.PersonalDataReads;
import io.lianluo.registry.privacy.Reader;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Name, numbers and addresses of somebody; that they read them is on record like every other read. */
@Component
class MyPersonalData implements KeptOfPerson {

    private final Persons persons;
    private final PersonalDataReads reads;

    MyPersonalData(Persons persons, PersonalDataReads reads) {
        this.persons = persons;
        this.reads = reads;
    }

    @Override
    public String kind() {
        return "person";
    }

    @Override
    public List<Kept> of(UUID personId, Caller caller, List<String> after, int limit, Locale language) {
        return after.isEmpty() ? persons.find(personId).stream()
                .map(person -> Kept.of(personId, reads.readAll(person, null, new Reader(caller, "GET /api/v1/me/data")))).toList() : List.of();
    }
}
