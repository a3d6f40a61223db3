package io.lianluo.registry.roster.publication.file;

import io.lianluo.registry.roster.publication.Roster;
import java.time.LocalDate;
import java.util.Locale;

/**
 * What stands above a roster.
 *
 * @param title    what it is
 * @param subtitle whose it is, and of which day
 */
record RosterHeading(String title, String subtitle) {

    static RosterHeading of(Roster roster, Locale language) {
        LocalDate day = roster.day();
        return RosterColumns.english(language)
                ? new RosterHeading(roster.title().en() + ": roster", roster.authority() + ", as of " + day)
                : new RosterHeading(roster.title().zh() + "花名册", "%s　截至%d年%d月%d日".formatted(roster.authority(), day.getYear(), day.getMonthValue(),
                        day.getDayOfMonth()));
    }
}
