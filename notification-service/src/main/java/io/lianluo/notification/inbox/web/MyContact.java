package io.lianluo.notification.inbox.web;

import io.lianluo.access.Caller;
import io.lianluo.access.me.KeptOfPerson;
import io.lianluo.notification.replica.Contacts;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** How somebody is addressed and reached by mail. */
@Component
class MyContact implements KeptOfPerson {

    private final Contacts contacts;

    MyContact(Contacts contacts) {
        this.contacts = contacts;
    }

    /**
     * How they are addressed and reached.
     *
     * @param name     their name
     * @param email    their mail address; null while none is known
     * @param language language in which they are told
     */
    record Reached(String name, @Nullable String email, String language) { }

    @Override
    public String kind() {
        return "contact";
    }

    @Override
    public List<Kept> of(UUID personId, Caller caller, List<String> after, int limit, Locale language) {
        return after.isEmpty() ? contacts.find(personId).stream()
                .map(contact -> Kept.of(personId, new Reached(contact.name(), contact.email(), contact.language()))).toList() : List.of();
    }
}
