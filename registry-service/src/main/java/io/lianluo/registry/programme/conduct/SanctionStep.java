package io.lianluo.registry.programme.conduct;

import io.lianluo.domain.LocalizedText;
import io.lianluo.registry.programme.appointment.Actor;
import io.lianluo.workingtime.Term;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One rung of the ladder of sanctions (处分). Each is an act of the authority, with its grounds; none follows by itself (HOS-10).
 *
 * @param id       identity among the sanctions of the programme
 * @param title    what it is called
 * @param hearing  the term within which the liaison may be heard; null when it takes effect without, as criticism may
 * @param effect   what becomes of the appointment
 * @param issuedBy who issues it
 * @param articles numbers of the articles that it follows from
 */
public record SanctionStep(String id, LocalizedText title, @Nullable Term hearing, Effect effect, Actor issuedBy, List<String> articles) {

    /** The effects of a sanction on the appointment, mildest first. */
    public enum Effect {
        /** Nothing. */
        NONE,
        /** The liaison is suspended. */
        SUSPENDED,
        /** The liaison is to be released, and another to be named. */
        DISMISSED
    }
}
