package io.lianluo.registry.change;

import java.time.Instant;
import java.util.Set;

/**
 * Something that is about to change, or did.
 *
 * @param kind    what changes
 * @param subject id of the seat, person or unit
 * @param mark    by what it is known whether it happened, because it is saved with the subject: the new appointment's id, one of the
 *                subject's {@linkplain ChangeMarks marks}, or the seat's version after it, where following up twice does nothing
 * @param people  ids of those whom it is about: who came, who went, or whose data are others
 * @param at      when
 */
public record Change(Kind kind, String subject, String mark, Set<String> people, Instant at) {

    public Change {
        people = Set.copyOf(people);
    }

    /** The kinds of changes that are noted. */
    public enum Kind {
        /** Another liaison than before holds a seat. */
        LIAISON,
        /** Somebody took or left a seat that was held before. */
        HOLDER,
        /** A person's name, number or address. */
        CONTACT,
        /** A unit's own data. */
        UNIT
    }

    /** Its id: noting the same twice notes one. */
    public String id() {
        return kind + "/" + subject + "/" + mark;
    }
}
