package io.lianluo.registry.roster.line;

import io.lianluo.domain.Fault;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Knows how a cell says that there is none: by a dash as Chinese is written, which input methods give twice. Other dashes and words are
 * what forms are filled with where nothing is known, and are refused, because nobody can tell whether something is to be cleared.
 */
public final class Clearing {

    /** The sign by which a cell clears. */
    static final String SIGN = "—";

    private static final Pattern CLEARS = Pattern.compile("—{1,2}");
    /** Any other row of dashes, strokes or question marks, and the words of offices. */
    private static final Pattern FILLER = Pattern.compile("[\\p{Pd}−─━ー_＿/／\\\\＼?？*＊.．。·…\\s]+|无|無|暂无|没有|空|空白|不详|未知|未填|待定|待补|略|n/a|n\\.a\\.|#n/a");
    /** The words that databases write for no value; a name or a code may be the same word. */
    private static final Pattern NOTHING = Pattern.compile("null|nil|none|nan|na|undefined");
    private static final Set<Column> NAMES_AND_CODES = EnumSet.of(Column.UNIT, Column.UNIT_NAME, Column.UNIT_KIND, Column.PARENT, Column.CATEGORIES,
            Column.LEGAL_NAME, Column.PROGRAMMES, Column.PROGRAMME, Column.SEAT, Column.OFFICE, Column.NAME);

    private Clearing() { }

    static boolean isSign(String cell) {
        return CLEARS.matcher(cell).matches();
    }

    /** Tells whether it begins as an element does that is to be taken out of a list. */
    public static boolean takesOut(String element) {
        return element.startsWith(SIGN);
    }

    /** The element that is to be taken out. */
    public static String takenOut(String element) {
        return element.replaceFirst("^—{1,2}", "");
    }

    /** Lists what is wrong with the cells of a line. */
    public static List<Fault> faults(RosterLine line, Set<Column> concerned, Set<Column> clearable) {
        return concerned.stream().flatMap(column -> {
            String cell = line.get(column);
            if (isSign(cell)) {
                return clearable.contains(column) ? List.<Fault>of().stream() : List.of(new Fault(column.english(), "roster-not-clearable")).stream();
            }
            return isFiller(column, cell) ? List.of(new Fault(column.english(), "roster-filler")).stream() : List.<Fault>of().stream();
        }).toList();
    }

    private static boolean isFiller(Column column, String cell) {
        String plain = cell.toLowerCase(Locale.ROOT);
        return FILLER.matcher(plain).matches() || !NAMES_AND_CODES.contains(column) && NOTHING.matcher(plain).matches();
    }
}
