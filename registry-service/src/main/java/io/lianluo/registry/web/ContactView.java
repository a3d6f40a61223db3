package io.lianluo.registry.web;

import io.lianluo.registry.person.ContactReliability;
import io.lianluo.registry.person.ContactReliability.Status;
import io.lianluo.registry.person.Person;
import io.lianluo.workingtime.Deadline;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * This view says how far it can be relied on that somebody is reached as the registry has it.
 *
 * @param status          the gravest of what can be said: MISSING where there is no mail address, OVERDUE, SUSPECT, DUE or CONFIRMED
 * @param confirmedAt     when the details were confirmed last, or told anew
 * @param suspectSince    when the last attempt to reach them failed; null when they are not suspect
 * @param dueAt           by when they are to be confirmed; null when nobody asks for it
 * @param calendarVersion the calendar years by which that was counted; null when it was not counted in working days
 * @param assumed         whether one of those years was not published yet
 * @param programmes      codes of the programmes that this concerns
 */
public record ContactView(Status status, Instant confirmedAt, @Nullable Instant suspectSince, @Nullable Instant dueAt,
                          @Nullable String calendarVersion, boolean assumed, List<String> programmes) {

    /** Shows callers how reliable the contact details of a person are. */
    public static ContactView of(Person person) {
        ContactReliability contact = person.contact();
        Optional<Deadline> due = Optional.ofNullable(contact.ask()).map(ContactReliability.Ask::due);
        return new ContactView(person.isReachable() ? contact.status() : Status.MISSING, contact.confirmedAt(),
                Optional.ofNullable(contact.suspicion()).map(ContactReliability.Suspicion::since).orElse(null), due.map(Deadline::at).orElse(null),
                due.map(Deadline::calendarVersion).orElse(null), due.filter(Deadline::assumed).isPresent(), contact.programmes());
    }
}
