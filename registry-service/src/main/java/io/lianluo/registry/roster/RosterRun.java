package io.lianluo.registry.roster;

import com.github.f4b6a3.uuid.UuidCreator;
import io.lianluo.domain.Aggregate;
import io.lianluo.registry.roster.effect.RosterOutlook;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** An import of a file that is too long to wait for, or its preview: how far it is, or what came of it. */
public final class RosterRun extends Aggregate<RosterRun.Event> {

    /** A run that has not gone on for so long does so no more: some hundred lines never take longer. */
    private static final Duration SILENCE = Duration.ofMinutes(5);

    /** An event that can happen to an import. */
    public sealed interface Event {

        /** It began. */
        record Begun() implements Event { }

        /** Some more lines are in. */
        record Progressed() implements Event { }

        /** All lines are in, or it gave up. */
        record Ended() implements Event { }
    }

    /** The states of an import. */
    public enum Status {
        /** It goes on. */
        RUNNING,
        /** All lines were taken in or rejected. */
        DONE,
        /** Nothing came in: more would end than needs no consent, or not as much as was agreed to. */
        UNCONFIRMED,
        /** It ended before its last line, by a fault or because its process died; the file may be imported again. */
        BROKEN
    }

    private final UUID id;
    private final String by;
    private final Instant begunAt;
    private Status status;
    private Instant heardAt;
    private RosterReport report;
    private int rejected;
    private final boolean preview;
    private @Nullable RosterOutlook outlook;
    private @Nullable String encoding;

    private RosterRun(UUID id, String by, Instant begunAt, Status status, Instant heardAt, RosterReport report, int rejected, boolean preview,
                      @Nullable RosterOutlook outlook, @Nullable String encoding) {
        this.id = id;
        this.by = by;
        this.begunAt = begunAt;
        this.status = status;
        this.heardAt = heardAt;
        this.report = report;
        this.rejected = rejected;
        this.preview = preview;
        this.outlook = outlook;
        this.encoding = encoding;
    }

    /** An import that somebody begins now, or its preview. */
    public static RosterRun begin(String by, boolean preview, Instant now) {
        RosterRun run = new RosterRun(UuidCreator.getTimeOrderedEpoch(), by, now, Status.RUNNING, now, RosterReport.NONE, 0, preview, null, null);
        run.raise(new Event.Begun());
        return run;
    }

    /** The import as the store kept it. */
    public static RosterRun restore(UUID id, String by, Instant begunAt, Status status, Instant heardAt, RosterReport report, int rejected,
                                    boolean preview, @Nullable RosterOutlook outlook, @Nullable String encoding) {
        return new RosterRun(id, by, begunAt, status, heardAt, report, rejected, preview, outlook, encoding);
    }

    /** Notes in which encoding its file is read; has no effect once it ended. */
    public void readAs(String encoding) {
        if (status == Status.RUNNING) {
            this.encoding = encoding;
            raise(new Event.Progressed());
        }
    }

    /** It has not ended, though nothing came of it since: it waits for others. */
    public void waits(Instant now) {
        progress(RosterReport.NONE, now);
    }

    /** Notes what came of a further part; has no effect once it ended. */
    public void progress(RosterReport part, Instant now) {
        if (status == Status.RUNNING) {
            report = new RosterReport(report.lines() + part.lines(), report.units() + part.units(), report.persons() + part.persons(),
                    report.appointments() + part.appointments(), report.unreachable() + part.unreachable(), List.of());
            rejected += part.rejected().size();
            heardAt = now;
            raise(new Event.Progressed());
        }
    }

    /** Notes what the file would do; has no effect once it ended. */
    public void foresee(RosterOutlook seen, Instant now) {
        if (status == Status.RUNNING) {
            outlook = seen;
            heardAt = now;
            raise(new Event.Progressed());
        }
    }

    /**
     * Ends it; has no effect once it ended.
     *
     * @param how how, but not running
     */
    public void end(Status how, Instant now) {
        if (status == Status.RUNNING) {
            status = how;
            heardAt = now;
            raise(new Event.Ended());
        }
    }

    /** The state of the import; one that was not heard of for long is broken. */
    public Status status(Instant now) {
        return status == Status.RUNNING && heardAt.plus(SILENCE).isBefore(now) ? Status.BROKEN : status;
    }

    /** The state of the import as it was last noted. */
    public Status noted() {
        return status;
    }

    /** Subject of who began it. */
    public String by() {
        return by;
    }

    /** The time when it began. */
    public Instant begunAt() {
        return begunAt;
    }

    /** The time when it was last heard of. */
    public Instant heardAt() {
        return heardAt;
    }

    /** The report on the lines so far, without the rejected ones: {@link RosterRejections} has them. */
    public RosterReport report() {
        return report;
    }

    /** The number of rejections so far. */
    public int rejected() {
        return rejected;
    }

    /** Tells whether nothing is taken in, and only said what would be. */
    public boolean preview() {
        return preview;
    }

    /** The outlook on what the file would do; empty unless it is the end of a preview, or was not confirmed. */
    public Optional<RosterOutlook> outlook() {
        return Optional.ofNullable(outlook);
    }

    /** The encoding in which its file is read, such as {@code GB18030}; null for a workbook, and until it is known. */
    public @Nullable String encoding() {
        return encoding;
    }

    @Override
    public UUID id() {
        return id;
    }
}
