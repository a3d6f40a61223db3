package io.lianluo.reporting.opening;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** All duties that come back to seats. */
public interface StandingDuties {

    /** The standing duty of that id. */
    Optional<StandingDuty> find(String id);

    /** Keeps a new one unless it is there already; says whether it was new. */
    boolean begin(StandingDuty duty);

    /** Keeps a change if nobody else changed it in between; says whether that was so. */
    boolean saveUnlessChanged(StandingDuty duty);

    /**
     * Changes one as it stands, again on the newer state when somebody else changed it in between.
     *
     * @return the changed one, or empty if there is none of that id
     */
    Optional<StandingDuty> change(String id, Consumer<StandingDuty> change);

    /**
     * Those that have to be looked at, the longest due first.
     *
     * @param after the last one of the batch before; null for the first batch
     */
    List<StandingDuty> due(Instant now, @Nullable StandingDuty after, int limit);

    /** Those that wait for the calendar year. */
    List<StandingDuty> waitingFor(String calendarYear, int limit);
}
