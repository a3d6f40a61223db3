package io.lianluo.assessment.programme;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One version of a programme.
 *
 * @param code         the programme
 * @param version      its version, from 1
 * @param inForceFrom  first day in force
 * @param inForceUntil last day in force; null while no later version supersedes it
 * @param zone         time zone of its days
 * @param thresholds   its thresholds
 */
public record Programme(String code, int version, LocalDate inForceFrom, @Nullable LocalDate inForceUntil, String zone,
                        List<Threshold> thresholds) {

    /** Of versions of one programme, the one that is in force on that day; the later one where two are. */
    public static Optional<Programme> inForce(List<Programme> versions, LocalDate day) {
        return versions.stream().filter(version -> version.isInForceOn(day)).max(Comparator.comparingInt(Programme::version));
    }

    /** The zone of its days. */
    public ZoneId zoneId() {
        return ZoneId.of(zone);
    }

    private boolean isInForceOn(LocalDate day) {
        return !day.isBefore(inForceFrom) && (inForceUntil == null || !day.isAfter(inForceUntil));
    }
}
