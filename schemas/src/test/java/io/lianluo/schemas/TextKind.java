package io.lianluo.schemas;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.apache.avro.Schema;

/** The closed list of what a text on an open topic may hold. A contract marks each text with one of these: {@code string @text("code") programme;}. */
enum TextKind {

    /** A code or a number that a programme file, a register or an office gives. */
    CODE("a code or number that a programme file, a register or an office gives, such as `auto-trade-association`", true),
    /** A value of a fixed form that is computed. */
    FORM("a value of a fixed form that a program makes or checks, such as `2026-W45`, `cn/2026/1` or `zh`", true),
    /** A text of a published programme file or calendar. */
    REGIME("a text of a programme file or calendar, which is published and names no person", true),
    /** A sentence of the platform. */
    PLATFORM("a sentence of the platform, the same for everybody", true),
    /** The name of a thing. */
    TITLE("the name of a thing (a unit, a meeting, what is asked for), told to all concerned by the office that gives it", true),
    /** The name of a person on a public roster. */
    ROSTER_NAME("the name of a person where the roster is public, and null elsewhere", false),
    /** A text that somebody writes, with the reason why it may stand here. */
    FREE("a text that somebody writes, with the reason why everybody may read it", false);

    private static final String PROPERTY = WireSchema.TEXT;

    private final String meaning;
    private final boolean onFactsAboutPersons;

    TextKind(String meaning, boolean onFactsAboutPersons) {
        this.meaning = meaning;
        this.onFactsAboutPersons = onFactsAboutPersons;
    }

    /** The mark of a field, as it is written; null if there is none. */
    static String markOf(Schema.Field field) {
        return field.getProp(PROPERTY);
    }

    /** The kind that the mark of a field names; empty if there is no mark, or none of these, or a free text without reason. */
    static Optional<TextKind> of(Schema.Field field) {
        String mark = markOf(field);
        return mark == null ? Optional.empty() : Arrays.stream(values())
                .filter(kind -> kind == FREE ? mark.matches("free: \\S+( \\S+){3,}") : mark.equals(kind.mark())).findFirst();
    }

    /** All marks that there are, for a sentence. */
    static String choices() {
        return Arrays.stream(values()).map(kind -> "@text(\"" + kind.mark() + (kind == FREE ? ": <why everybody may read it>" : "") + "\")")
                .collect(Collectors.joining(", "));
    }

    /** As it is written in a contract. */
    String mark() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The meaning of such a text. */
    String meaning() {
        return meaning;
    }

    /** A fact that names a person may hold it, because nothing about that person can stand in it. */
    boolean mayStandOnFactsAboutPersons() {
        return onFactsAboutPersons;
    }
}
