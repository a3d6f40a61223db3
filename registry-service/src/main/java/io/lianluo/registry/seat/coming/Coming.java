package io.lianluo.registry.seat.coming;

import io.lianluo.registry.acting.Act;
import io.lianluo.registry.seat.appointment.Candidate;
import io.lianluo.registry.seat.appointment.Ending;
import io.lianluo.registry.seat.appointment.Grounds;
import io.lianluo.registry.seat.appointment.Liaison;
import io.lianluo.sealing.TextMapper;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An appointment or a release that is dated ahead. It is either of them.
 *
 * @param on        the day on which it is taken up: the first day of the appointment, or the day after the last of the liaison who is released
 * @param candidate who is to be appointed; null for a release
 * @param grounds   what was found about the candidate; null for a release
 * @param liaisonId the appointment that is to end; null for an appointment
 * @param ending    how it is to end; null for an appointment
 * @param act       who decided so, and when
 */
public record Coming(LocalDate on, @Nullable Candidate candidate, @Nullable Grounds grounds, @Nullable UUID liaisonId, @Nullable Ending ending, Act act) {

    /** An appointment from a day to come. */
    public static Coming appointment(LocalDate since, Candidate candidate, Grounds grounds, Act act) {
        return new Coming(since, candidate, grounds, null, null, act);
    }

    /** A release of an appointment, of which the last day is to come. */
    public static Coming release(UUID liaisonId, Ending ending, Act act) {
        return new Coming(ending.until().plusDays(1), null, null, liaisonId, ending, act);
    }

    /** Which of the two is dated ahead. */
    public enum Change { APPOINTMENT, RELEASE }

    /** Which of the two it is. */
    public Change change() {
        return candidate == null ? Change.RELEASE : Change.APPOINTMENT;
    }

    /** Tells whether it could not be taken up beside another: it is of the same kind, or somebody would be appointed before the other is released. */
    public boolean isAgainst(Coming other) {
        return change() == other.change() || (change() == Change.APPOINTMENT ? on.isBefore(other.on()) : other.on().isBefore(on));
    }

    /** Returns the person whom it concerns; null for a release if these appointments of the seat have none of that id. */
    public @Nullable UUID personIn(List<Liaison> liaisons) {
        return candidate != null ? candidate.personId()
                : liaisons.stream().filter(one -> one.liaisonId().equals(liaisonId)).map(Liaison::personId).findFirst().orElse(null);
    }

    /** Returns it with its texts written otherwise. */
    public Coming withTexts(TextMapper as) {
        return new Coming(on, as.mapPart("candidate", candidate, Candidate::withTexts), as.mapPart("grounds", grounds, Grounds::withTexts), liaisonId,
                as.mapPart("ending", ending, Ending::withTexts), act);
    }
}
