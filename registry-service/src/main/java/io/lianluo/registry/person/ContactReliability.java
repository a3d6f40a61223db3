package io.lianluo.registry.person;

import io.lianluo.workingtime.Deadline;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * States how reliable the registry's contact details of a person are (SCH-7). It contains no number and no address.
 *
 * @param confirmedAt when the person's contact details were confirmed last, or told anew
 * @param confirmedBy subject of the token of whoever confirmed them; null where they were told anew
 * @param mailEdition version of the person at which the mail address was published last, by which others name it
 * @param suspicion   that the person could not be reached; null when nothing speaks against the details
 * @param ask         that they are to be confirmed; null when nobody asks for it
 * @param programmes  codes of the programmes that this concerns, sorted; none while they are neither suspect nor to be confirmed
 */
public record ContactReliability(Instant confirmedAt, @Nullable String confirmedBy, long mailEdition, @Nullable Suspicion suspicion,
                              @Nullable Ask ask, List<String> programmes) {

    /** The way of a failure that concerns the mail address alone. */
    private static final String MAIL = "EMAIL";

    /**
     * A suspicion against the details, because a notice could not be delivered for good.
     *
     * @param channel the way that failed
     * @param since   when the last attempt failed
     */
    public record Suspicion(String channel, Instant since) { }

    /**
     * An open request to a person to confirm the details.
     *
     * @param due     by when
     * @param overdue whether that passed, and was told
     */
    public record Ask(Deadline due, boolean overdue) { }

    /** Sums up the reliability of contact details in one word. */
    public enum Status {
        /** Nothing speaks against them, and nobody asks to confirm them. */
        CONFIRMED,
        /** There is no mail address, and so no way to tell the person anything. */
        MISSING,
        /** They are to be confirmed. */
        DUE,
        /** A delivery failed. */
        SUSPECT,
        /** They were not confirmed in time. */
        OVERDUE
    }

    public ContactReliability {
        programmes = List.copyOf(programmes);
    }

    static ContactReliability told(Instant at) {
        return new ContactReliability(at, null, 1, null, null, List.of());
    }

    /** Numbers or addresses are replaced; another mobile number does not make a mail address better that failed. */
    ContactReliability toldAnew(boolean otherMail, long edition, Instant at) {
        long mail = otherMail ? edition : mailEdition;
        return suspicion != null && suspicion.channel().equals(MAIL) && !otherMail
                ? new ContactReliability(confirmedAt, confirmedBy, mail, suspicion, ask, programmes)
                : new ContactReliability(at, null, mail, null, null, List.of());
    }

    ContactReliability confirmed(String by, long edition, Instant at) {
        return new ContactReliability(at, by, edition, null, null, List.of());
    }

    /** Of several terms the earliest binds. */
    ContactReliability asked(Collection<String> by, Deadline due) {
        Ask strictest = ask != null && !due.at().isBefore(ask.due().at()) ? ask : new Ask(due, false);
        return new ContactReliability(confirmedAt, confirmedBy, mailEdition, suspicion, strictest, with(by));
    }

    ContactReliability suspect(Suspicion failure, Collection<String> concerned) {
        return new ContactReliability(confirmedAt, confirmedBy, mailEdition, failure, ask, with(concerned));
    }

    ContactReliability overdue() {
        Ask missed = Optional.ofNullable(ask).map(asked -> new Ask(asked.due(), true)).orElse(null);
        return new ContactReliability(confirmedAt, confirmedBy, mailEdition, suspicion, missed, programmes);
    }

    ContactReliability excused() {
        return new ContactReliability(confirmedAt, confirmedBy, mailEdition, suspicion, null, List.of());
    }

    /**
     * Tells whether a failure says something of the details as they are now: not if it was before their confirmation, or at an address that was
     * replaced since.
     *
     * @param edition the edition of the details that failed; null where it is not known
     */
    boolean isContradictedBy(Suspicion failure, @Nullable Long edition) {
        return failure.since().isAfter(confirmedAt) && (edition == null || !failure.channel().equals(MAIL) || edition >= mailEdition);
    }

    /** The gravest of what can be said of them. */
    public Status status() {
        if (ask != null && ask.overdue()) {
            return Status.OVERDUE;
        }
        return suspicion != null ? Status.SUSPECT : ask != null ? Status.DUE : Status.CONFIRMED;
    }

    /** Everything that can be said of them: who is suspect may be overdue too. */
    public List<Status> statuses() {
        List<Status> all = Stream.of(suspicion == null ? null : Status.SUSPECT, ask == null ? null : ask.overdue() ? Status.OVERDUE : Status.DUE)
                .flatMap(Stream::ofNullable).toList();
        return all.isEmpty() ? List.of(Status.CONFIRMED) : all;
    }

    private List<String> with(Collection<String> more) {
        TreeSet<String> all = new TreeSet<>(programmes);
        all.addAll(more);
        return List.copyOf(all);
    }
}
