package io.lianluo.registry.roster.effect;

import io.lianluo.domain.LocalizedText;
import java.util.List;

/**
 * An estimate says what would be owed in a programme by what a file would do. It is made from the rules of the programme: other services decide
 * what is owed, and know what was handed in, called or excused meanwhile.
 *
 * @param programme code of the programme
 * @param seats     how many seats would open
 * @param duties    what they would owe now, duty by duty
 * @param told      how many people would be told that they were appointed or leave
 */
public record RosterEstimate(String programme, long seats, List<Duty> duties, long told) {

    public RosterEstimate {
        duties = List.copyOf(duties);
    }

    /**
     * This record says what would be owed by one duty.
     *
     * @param id      identity of the duty in its programme
     * @param title   what it is called
     * @param meeting whether it is a meeting
     * @param opens   how many reports would be asked for at once, or meetings planned
     * @param gaps    how many of them would be due before today, because a backfill asks for them: they show, and nobody is blamed or told
     */
    public record Duty(String id, LocalizedText title, boolean meeting, long opens, long gaps) { }

    /** The number of reports that would be asked for. */
    public long obligations() {
        return duties.stream().filter(duty -> !duty.meeting()).mapToLong(Duty::opens).sum();
    }

    /** The number of meetings that would be planned. */
    public long meetings() {
        return duties.stream().filter(Duty::meeting).mapToLong(Duty::opens).sum();
    }

    /** The number of those that would be due before today. */
    public long gaps() {
        return duties.stream().mapToLong(Duty::gaps).sum();
    }
}
