package io.lianluo.registry.roster.publication.file;

import io.lianluo.registry.print.PrintedDocument;
import io.lianluo.registry.roster.publication.Roster;
import java.io.OutputStream;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

/** A roster as a document to print: heading, and a table of the seats. */
public final class RosterDocument {

    private static final List<Integer> WIDTHS = List.of(7, 32, 17, 18, 14, 14);

    private RosterDocument() { }

    /** Writes it; the stream stays open. */
    public static void write(Roster roster, Locale language, OutputStream out) {
        RosterHeading heading = RosterHeading.of(roster, language);
        try (PrintedDocument document = new PrintedDocument(heading.title(), language, out)) {
            document.title(heading.title());
            document.subtitle(heading.subtitle());
            document.table(WIDTHS, RosterColumns.names(language), IntStream.range(0, roster.entries().size())
                    .mapToObj(place -> RosterColumns.cells(place + 1, roster.entries().get(place), language)));
        }
    }
}
