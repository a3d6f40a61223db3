package io.lianluo.registry.roster;

import io.lianluo.registry.roster.RosterBatch.Work;
import io.lianluo.registry.roster.RosterReport.Rejected;
import io.lianluo.registry.roster.line.Column;
import io.lianluo.registry.roster.line.RosterLine;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Takes in the lines of one roster file, in order, some hundred at a time. By it nothing ends that its rehearsal did not count. */
final class RosterImport {

    private final Work work;
    private final Rehearsal rehearsed;
    private final Consumer<RosterReport> then;
    private final RosterBatches batches = new RosterBatches(this::takeIn);
    private int batch;

    RosterImport(Work work, Rehearsal rehearsed, Consumer<RosterReport> then) {
        this.work = work;
        this.rehearsed = rehearsed;
        this.then = then;
    }

    /** Takes in a line, with some that follow; at the latest at the {@link #end}. */
    void line(RosterLine line) {
        batches.line(line);
    }

    /** Takes in the last lines. */
    void end() {
        batches.end();
    }

    private void takeIn(List<RosterLine> together) {
        int number = batch++;
        @Nullable RosterReport known = rehearsed.reportOfUnchanged(number);
        then.accept(known != null ? known : written(together, rehearsed.kept(number)));
    }

    private RosterReport written(List<RosterLine> coming, Optional<RosterBatch> asRehearsed) {
        long lines = coming.size();
        RosterCounts counts = new RosterCounts();
        List<Rejected> rejected = new ArrayList<>();
        boolean done = asRehearsed.filter(batch -> batch.write(counts)).isPresent() || written(coming, counts, rejected) || written(coming, counts, rejected);
        if (!done) {
            for (RosterLine line : coming) {
                List<RosterLine> alone = new ArrayList<>(List.of(line));
                if (!written(alone, counts, rejected) && !written(alone, counts, rejected)) {
                    rejected.add(new Rejected(line.number(), Column.UNIT.english(), "changed-meanwhile", List.of()));
                }
            }
        }
        return counts.report(lines, rejected);
    }

    /**
     * Takes in lines and writes them; those that are rejected go out of the list.
     *
     * @return whether nobody else was faster; else they may be taken in again, because what they already wrote they find unchanged
     */
    private boolean written(List<RosterLine> coming, RosterCounts counts, List<Rejected> rejected) {
        return RosterBatches.take(RosterBatch.of(work, coming), coming, () -> RosterBatch.of(work, coming), rehearsed::covers, rejected).batch().write(counts);
    }
}
