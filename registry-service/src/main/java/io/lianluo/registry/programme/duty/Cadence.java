package io.lianluo.registry.programme.duty;

import java.util.Optional;

/** The cadence at which a duty comes back. */
public enum Cadence {
    /** Each working day. */
    WORKING_DAILY,
    /** Each ISO week. */
    WEEKLY,
    /** Each month. */
    MONTHLY,
    /** Each two months, from January on. */
    EVERY_TWO_MONTHS,
    /** Each quarter. */
    QUARTERLY,
    /** Each half-year. */
    HALF_YEARLY,
    /** Each year. */
    YEARLY,
    /** When somebody entitled asks for it. */
    ON_REQUEST,
    /** When something happens that must be reported. */
    ON_EVENT;

    /** Tells whether it has periods that come by themselves. */
    public boolean isPeriodic() {
        return periods().isPresent();
    }

    /** The periods that come by themselves; empty if there are none. */
    public Optional<io.lianluo.workingtime.Cadence> periods() {
        return Optional.ofNullable(switch (this) {
            case WORKING_DAILY -> io.lianluo.workingtime.Cadence.WORKING_DAILY;
            case WEEKLY -> io.lianluo.workingtime.Cadence.WEEKLY;
            case MONTHLY -> io.lianluo.workingtime.Cadence.MONTHLY;
            case EVERY_TWO_MONTHS -> io.lianluo.workingtime.Cadence.EVERY_TWO_MONTHS;
            case QUARTERLY -> io.lianluo.workingtime.Cadence.QUARTERLY;
            case HALF_YEARLY -> io.lianluo.workingtime.Cadence.HALF_YEARLY;
            case YEARLY -> io.lianluo.workingtime.Cadence.YEARLY;
            case ON_REQUEST, ON_EVENT -> null;
        });
    }
}
