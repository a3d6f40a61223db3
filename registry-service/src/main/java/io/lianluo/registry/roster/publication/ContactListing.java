package io.lianluo.registry.roster.publication;

import io.lianluo.documents.print.Listing;
import io.lianluo.documents.print.Listing.Column;
import io.lianluo.documents.print.Wording;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The list of responsible persons, officers and contact details (INF-5), to work with: a row for each seat, with who heads its unit. */
public final class ContactListing {

    private ContactListing() { }

    /**
     * The contact details of a person, as far as the reader may know them.
     *
     * @param name   the name
     * @param mobile the mobile number, perhaps masked; null when none is known
     * @param email  the mail address, perhaps masked; null when none is known
     */
    public record Contact(String name, @Nullable String mobile, @Nullable String email) { }

    /**
     * The list, in the reader's language.
     *
     * @param contacts of the people in it
     */
    public static Listing of(Roster roster, Map<UUID, Contact> contacts, Wording words) {
        return new Listing(words.get("print.contacts"), words.get("print.contacts.title", words.get(roster.title())),
                words.get("print.subtitle", words.get(roster.authority()), words.day(roster.day())),
                List.of(new Column(words.get("print.number"), 8), new Column(words.get("print.unit"), 37), new Column(words.get("print.unit-code"), 20),
                        new Column(words.get("print.head"), 17), new Column(words.get("print.mobile"), 18), new Column(words.get("print.email"), 28),
                        new Column(words.get("print.seat"), 23), new Column(words.get("print.liaison"), 17), new Column(words.get("print.mobile"), 18),
                        new Column(words.get("print.email"), 28)),
                roster.entries().stream().map(entry -> cells(entry, contacts, words)).toList());
    }

    private static List<String> cells(RosterRow entry, Map<UUID, Contact> contacts, Wording words) {
        Optional<Contact> head = Optional.ofNullable(entry.headId()).map(contacts::get);
        Optional<Contact> liaison = Optional.ofNullable(entry.personId()).map(contacts::get);
        return Stream.of(Stream.of(entry.unit(), entry.unitCode(), head.map(Contact::name).orElse("")), reach(head),
                Stream.of(RosterListing.seat(entry, words), RosterListing.holder(entry, words)), reach(liaison)).flatMap(cells -> cells).toList();
    }

    private static Stream<String> reach(Optional<Contact> contact) {
        return Stream.of(contact.map(Contact::mobile).orElse(""), contact.map(Contact::email).orElse(""));
    }
}
