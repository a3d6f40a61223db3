package io.lianluo.registry.programme.duty;

import io.lianluo.workingtime.Term;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The rules for preparing, holding and recording a meeting.
 *
 * @param kind            what kind of gathering it is
 * @param forms           the forms in which it may be held
 * @param agenda          whether an agenda goes out with the call (GRP-4)
 * @param minutes         the term for its minutes, from the meeting; null when none are asked for (MOD-3)
 * @param newcomersWithin the term from an appointment within which a new liaison must have attended it; null when there is none (COM-10)
 */
public record MeetingHandling(Kind kind, Set<Form> forms, boolean agenda, @Nullable Term minutes, @Nullable Term newcomersWithin) {

    /** Held in person, with neither agenda nor minutes asked for. */
    public static final MeetingHandling PLAIN = new MeetingHandling(Kind.MEETING, Set.of(Form.IN_PERSON), false, null, null);

    /** The kinds of gathering. */
    public enum Kind {
        /** Liaisons meet. */
        MEETING,
        /** Somebody is taught; it has hours. */
        TRAINING,
        /** Visits, exchange and study. */
        EXCHANGE,
        /** Leaders talk with a liaison; it has outcomes. */
        TALK,
        /** Parents come. */
        PARENTS
    }

    /** The forms of a meeting. */
    public enum Form {
        /** At a place. */
        IN_PERSON,
        /** On line. */
        ONLINE,
        /** By letters, each giving an opinion (TZA-12). */
        BY_CORRESPONDENCE
    }
}
