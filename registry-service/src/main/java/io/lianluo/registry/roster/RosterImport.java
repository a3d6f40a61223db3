package io.lianluo.registry.roster;

import io.lianluo.registry.check.FaultyInputException;
import io.lianluo.registry.roster.RosterBatch.Stores;
import io.lianluo.registry.roster.RosterReport.Rejected;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** Takes in the lines of one roster file, in order, some hundred at a time. */
public final class RosterImport {

    /** Enough that a line costs little of a write, and few enough that a crash leaves little undone. */
    private static final int TOGETHER = 500;

    private final Stores stores;
    private final RosterRights rights;
    private final Consumer<RosterReport> then;
    private final List<RosterLine> waiting = new ArrayList<>();

    RosterImport(Stores stores, RosterRights rights, Consumer<RosterReport> then) {
        this.stores = stores;
        this.rights = rights;
        this.then = then;
    }

    /** Takes in a line, with some that follow; at the latest at the {@link #end}. */
    public void line(RosterLine line) {
        waiting.add(line);
        if (waiting.size() == TOGETHER) {
            takeIn();
        }
    }

    /** Takes in the last lines. */
    public void end() {
        takeIn();
    }

    private void takeIn() {
        long lines = waiting.size();
        RosterCounts counts = new RosterCounts();
        List<Rejected> rejected = new ArrayList<>();
        List<RosterLine> coming = new ArrayList<>(waiting);
        waiting.clear();
        if (!written(coming, counts, rejected) && !written(coming, counts, rejected)) {
            for (RosterLine line : coming) {
                List<RosterLine> alone = new ArrayList<>(List.of(line));
                if (!written(alone, counts, rejected) && !written(alone, counts, rejected)) {
                    rejected.add(new Rejected(line.number(), Column.UNIT.english(), "changed-meanwhile", List.of()));
                }
            }
        }
        then.accept(new RosterReport(lines, counts.units(), counts.persons(), counts.appointments(), rejected));
    }

    /**
     * Takes in lines and writes them; those that are rejected go out of the list.
     *
     * @return whether nobody else was faster; else they may be taken in again, because what they already wrote they find unchanged
     */
    private boolean written(List<RosterLine> coming, RosterCounts counts, List<Rejected> rejected) {
        int faultless = 0;
        RosterBatch batch = new RosterBatch(stores, rights, coming);
        while (faultless < coming.size()) {
            RosterLine line = coming.get(faultless);
            try {
                batch.take(line);
                faultless++;
            } catch (FaultyInputException faulty) {
                faulty.faults().forEach(fault -> rejected.add(new Rejected(line.number(), fault.part(), fault.rule(), fault.args())));
                coming.remove(faultless);
                if (batch.isTainted()) {
                    batch = new RosterBatch(stores, rights, coming);
                    faultless = 0;
                }
            }
        }
        return batch.write(counts);
    }
}
