package io.lianluo.workingtime;

import java.time.Duration;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A span of time as regulations state it, such as "2 working days" or "30 minutes".
 *
 * @param amount how many units, zero or more
 * @param unit   what is counted
 */
public record Term(int amount, TermUnit unit) {

    private static final Pattern TEXT = Pattern.compile("(\\d{1,6}) (second|minute|hour|day|working day)s?");

    /** @throws IllegalArgumentException if the amount is negative */
    public Term {
        if (amount < 0) {
            throw new IllegalArgumentException("a term is zero or longer, not " + amount);
        }
    }

    /** That many calendar days. */
    public static Term days(int amount) {
        return new Term(amount, TermUnit.DAYS);
    }

    /** That many working days. */
    public static Term workingDays(int amount) {
        return new Term(amount, TermUnit.WORKING_DAYS);
    }

    /**
     * Reads a term as programme files write it: {@code 5 working days}, {@code 7 days}, {@code 1 hour}.
     *
     * @throws IllegalArgumentException if the text is no term
     */
    public static Term parse(String text) {
        Matcher m = TEXT.matcher(text);
        if (!m.matches()) {
            throw new IllegalArgumentException("'" + text + "' is no term; write for example '5 working days'");
        }
        return new Term(Integer.parseInt(m.group(1)), TermUnit.valueOf(m.group(2).replace(' ', '_').toUpperCase(Locale.ROOT) + "S"));
    }

    /** Whether it runs on the clock, and not by whole days. */
    public boolean onTheClock() {
        return unit.compareTo(TermUnit.DAYS) < 0;
    }

    /** @throws IllegalStateException if the term is counted by days, whose length the clock does not know */
    Duration onClock() {
        return switch (unit) {
            case SECONDS -> Duration.ofSeconds(amount);
            case MINUTES -> Duration.ofMinutes(amount);
            case HOURS -> Duration.ofHours(amount);
            case DAYS, WORKING_DAYS -> throw new IllegalStateException(this + " is counted by days");
        };
    }

    @Override
    public String toString() {
        String name = unit.name().toLowerCase(Locale.ROOT).replace('_', ' ');
        return amount + " " + (amount == 1 ? name.substring(0, name.length() - 1) : name);
    }
}
