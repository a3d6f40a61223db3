package io.lianluo.registry.contact.web;

import io.lianluo.access.Caller;
import io.lianluo.access.me.KeptOfPerson;
import io.lianluo.registry.person.Persons;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** How somebody is reached and whether that can be relied on, and the offices for which they act. */
@Component
class MyContact implements KeptOfPerson {

    private final Persons persons;
    private final PersonViews views;

    MyContact(Persons persons, PersonViews views) {
        this.persons = persons;
        this.views = views;
    }

    @Override
    public String kind() {
        return "contact";
    }

    @Override
    public List<Kept> of(UUID personId, Caller caller, List<String> after, int limit, Locale language) {
        return after.isEmpty() ? persons.find(personId).stream().map(person -> Kept.of(personId, views.of(person))).toList() : List.of();
    }
}
