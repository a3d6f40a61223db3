package io.lianluo.reporting.regime;

import io.lianluo.domain.LocalizedText;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One version of a programme.
 *
 * @param programme    its code
 * @param version      from 1
 * @param calendar     working calendar by which its terms are counted
 * @param zone         time zone of its days
 * @param inForceFrom  first day in force
 * @param inForceUntil last day in force; null while nothing ends it
 * @param duties       the reports it asks for
 * @param publishedAt  when it was published; null where that was not told
 * @param title        what the programme is called
 * @param seats        what its seats are called
 */
public record ProgrammeVersion(String programme, int version, String calendar, String zone, LocalDate inForceFrom,
                               @Nullable LocalDate inForceUntil, List<ReportDuty> duties, @Nullable Instant publishedAt, LocalizedText title, List<SeatTitle> seats) {

    /**
     * Names a seat.
     *
     * @param rule  id of the seat rule
     * @param title what the seat is called
     */
    public record SeatTitle(String rule, LocalizedText title) { }

    /** The title of a seat of that rule. */
    public Optional<LocalizedText> seat(String rule) {
        return seats.stream().filter(seat -> seat.rule().equals(rule)).map(SeatTitle::title).findFirst();
    }

    /** Whether it is in force on that day, as far as no later version supersedes it. */
    public boolean covers(LocalDate day) {
        return !day.isBefore(inForceFrom) && (inForceUntil == null || !day.isAfter(inForceUntil));
    }

    /** The duty of that id. */
    public Optional<ReportDuty> duty(String id) {
        return duties.stream().filter(duty -> duty.id().equals(id)).findFirst();
    }

    /** The zone of its days. */
    public ZoneId zoneId() {
        return ZoneId.of(zone);
    }
}
