package io.lianluo.registry.seat;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A liaison (联络员), that is a person's appointment to a seat.
 *
 * @param liaisonId  identity of the appointment
 * @param personId   the person
 * @param rosterName name as it stands in the published roster; null when the roster is not public
 * @param since      first day
 * @param until      last day; null while it lasts
 * @param ended      how it ended; null while it lasts
 * @param reason     why it ended, as the authority put it; null when nothing was said
 */
public record Appointment(String liaisonId, String personId, @Nullable String rosterName, LocalDate since, @Nullable LocalDate until,
                          @Nullable End ended, @Nullable String reason) {

    /** How an appointment can end. */
    public enum End {
        /** Without a successor. */
        RELEASED,
        /** In the same change in which a successor was appointed. */
        SUCCEEDED
    }

    static Appointment beginning(String liaisonId, String personId, @Nullable String rosterName, LocalDate since) {
        return new Appointment(liaisonId, personId, rosterName, since, null, null, null);
    }

    Appointment ending(LocalDate lastDay, End how, @Nullable String why) {
        return new Appointment(liaisonId, personId, rosterName, since, lastDay, how, why);
    }

    /** Whether it lasts. */
    public boolean lasts() {
        return ended == null;
    }
}
