package io.lianluo.domain;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BinaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * An act that came on paper, and that an office entered for whom it concerns. It counts as that person's act of the day on which the paper was
 * brought, and shows as entered by the office.
 *
 * @param broughtBy  name of whoever brought the paper
 * @param capacity   in which capacity, in words
 * @param broughtOn  the day on which they did
 * @param original   who saw the original; null where the paper itself is attached
 * @param enteredBy  subject of the token of whoever entered it
 * @param enteredAt  when that was
 */
public record OnPaper(String broughtBy, String capacity, LocalDate broughtOn, @Nullable OriginalSeen original, String enteredBy, Instant enteredAt) {

    private static final int LONGEST = 60;

    /**
     * The original of a paper that somebody of the office saw.
     *
     * @param by name of whoever saw it
     * @param on the day on which they did
     */
    public record OriginalSeen(String by, LocalDate on) { }

    /**
     * The paper as an office describes it.
     *
     * @param broughtBy name of whoever brought it
     * @param capacity  in which capacity, in words
     * @param broughtOn the day on which they did
     * @param seenBy    name of whoever saw the original
     * @param seenOn    the day on which they did
     */
    public record Described(@Nullable String broughtBy, @Nullable String capacity, @Nullable LocalDate broughtOn, @Nullable String seenBy,
                            @Nullable LocalDate seenOn) {

        /** Nothing of it, because it names people. */
        @Override
        public String toString() {
            return "OnPaper.Described[…]";
        }
    }

    /**
     * Checks what an office says of a paper.
     *
     * @param isAttached whether the paper itself is attached
     * @param enteredBy  subject of the token of whoever enters it
     * @param zone       the zone of the days
     * @throws InvalidInput with every fault: something is missing or too long, a day is still to come, or neither is the paper attached nor was
     *                      its original seen
     */
    public static OnPaper entered(Described paper, boolean isAttached, String enteredBy, Instant now, ZoneId zone) {
        LocalDate today = now.atZone(zone).toLocalDate();
        List<Fault> faults = new ArrayList<>();
        String broughtBy = line("broughtBy", paper.broughtBy, faults);
        String capacity = line("capacity", paper.capacity, faults);
        LocalDate broughtOn = day("broughtOn", paper.broughtOn, today, faults);
        OriginalSeen original = null;
        if (paper.seenBy != null || paper.seenOn != null) {
            original = new OriginalSeen(line("seenBy", paper.seenBy, faults), day("seenOn", paper.seenOn, today, faults));
        } else if (!isAttached) {
            faults.add(new Fault("seenBy", "paper-or-original"));
        }
        if (!faults.isEmpty()) {
            throw new InvalidInput(faults);
        }
        return new OnPaper(broughtBy, capacity, broughtOn, original, enteredBy, now);
    }

    private static String line(String part, @Nullable String text, List<Fault> faults) {
        String line = text == null ? "" : text.strip();
        if (line.isEmpty()) {
            faults.add(new Fault(part, "required"));
        } else if (Text.length(line) > LONGEST) {
            faults.add(new Fault(part, "too-long", List.of(LONGEST)));
        }
        return line;
    }

    private static LocalDate day(String part, @Nullable LocalDate day, LocalDate today, List<Fault> faults) {
        if (day == null) {
            faults.add(new Fault(part, "required"));
            return today;
        }
        if (day.isAfter(today)) {
            faults.add(new Fault(part, "in-the-future", List.of(day)));
        }
        return day;
    }

    /** The moment of the act: the day on which the paper was brought counts, from its beginning unless that is the day of the entry. */
    public Instant actedAt(ZoneId zone) {
        return enteredAt.atZone(zone).toLocalDate().equals(broughtOn) ? enteredAt : broughtOn.atStartOfDay(zone).toInstant();
    }

    /** Returns it with every text that may name somebody written otherwise, by the name of its field. */
    public OnPaper withTexts(BinaryOperator<String> as) {
        return new OnPaper(as.apply("broughtBy", broughtBy), as.apply("capacity", capacity), broughtOn,
                original == null ? null : new OriginalSeen(as.apply("seenBy", original.by), original.on), enteredBy, enteredAt);
    }

    /** Nothing of whom it names, so that it does not end in a log. */
    @Override
    public String toString() {
        return "OnPaper[" + broughtOn + "]";
    }
}
