package io.lianluo.registry.roster;

import io.lianluo.domain.LocalizedText;
import io.lianluo.registry.person.PersonalData;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A report says what came of an import, or of a part of it.
 *
 * @param lines        how many lines the file had besides its column names
 * @param units        how many units were founded or brought up to date
 * @param persons      how many people were registered or brought up to date
 * @param appointments how many liaisons and officers were appointed
 * @param unreachable  how many of those whom lines name have no mail address, and cannot be told anything
 * @param rejected     the lines that did not come in, and why
 */
public record RosterReport(long lines, int units, int persons, int appointments, int unreachable, List<Rejected> rejected) {

    /** Of nothing. */
    public static final RosterReport NONE = new RosterReport(0, 0, 0, 0, 0, List.of());

    public RosterReport {
        rejected = List.copyOf(rejected);
    }

    /**
     * Why a line did not come in.
     *
     * @param line     the line, from 1
     * @param column   English name of the column
     * @param rule     the rule that is broken, in kebab case
     * @param args     what a sentence about it mentions
     * @param articles names of the articles of a regulation that ask for it; empty where no regulation does
     * @param doubt    who may be meant, where the line names somebody of whom that is doubtful; else null
     */
    public record Rejected(long line, String column, String rule, List<Object> args, List<LocalizedText> articles, @Nullable Doubt doubt) {

        /** A rejection for which it does not matter who is meant. */
        public Rejected(long line, String column, String rule, List<Object> args) {
            this(line, column, rule, args, List.of(), null);
        }
    }

    /**
     * Both sides of a doubt about who is meant.
     *
     * @param told  what the line says of the person; null where that was forgotten, as it is of all lines that do not come in
     * @param known ids of those who may be meant, as far as whoever imports knows of them
     */
    public record Doubt(@Nullable PersonalData told, List<UUID> known) { }

    /** Adds the report on the part that followed. */
    public RosterReport plus(RosterReport next) {
        List<Rejected> both = new ArrayList<>(rejected);
        both.addAll(next.rejected);
        return new RosterReport(lines + next.lines, units + next.units, persons + next.persons, appointments + next.appointments,
                unreachable + next.unreachable, both);
    }
}
