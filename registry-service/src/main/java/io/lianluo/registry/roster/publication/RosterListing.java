package io.lianluo.registry.roster.publication;

import io.lianluo.documents.print.Listing;
import io.lianluo.documents.print.Listing.Column;
import io.lianluo.documents.print.Wording;
import java.util.List;

/** A roster as a list to print and to work with. */
public final class RosterListing {

    private RosterListing() { }

    /** The list, in the reader's language. */
    public static Listing of(Roster roster, Wording words) {
        return new Listing(words.get("print.roster"), words.get("print.roster.title", words.get(roster.title())),
                words.get("print.subtitle", words.get(roster.authority()), words.day(roster.day())),
                List.of(new Column(words.get("print.number"), 8), new Column(words.get("print.unit"), 37), new Column(words.get("print.unit-code"), 20),
                        new Column(words.get("print.seat"), 23), new Column(words.get("print.liaison"), 17), new Column(words.get("print.since"), 17)),
                roster.entries().stream().map(entry -> cells(entry, words)).toList());
    }

    private static List<String> cells(RosterRow entry, Wording words) {
        return List.of(entry.unit(), entry.unitCode(), seat(entry, words), holder(entry, words), entry.since() == null ? "" : entry.since().toString());
    }

    /** The title of the seat, with its number where the unit has more of them. */
    static String seat(RosterRow entry, Wording words) {
        String title = words.get(entry.title());
        return entry.ordinal() == 1 ? title : title + " " + entry.ordinal();
    }

    /** The holder's name, or words where nobody holds it or the name is gone. */
    static String holder(RosterRow entry, Wording words) {
        return entry.vacant() ? words.get("print.vacant") : entry.name() == null ? words.get("print.erased") : entry.name();
    }
}
