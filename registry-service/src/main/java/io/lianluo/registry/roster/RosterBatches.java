package io.lianluo.registry.roster;

import io.lianluo.domain.InvalidInput;
import io.lianluo.registry.person.DoubtfulPersonException;
import io.lianluo.registry.person.PersonDoubts;
import io.lianluo.registry.roster.RosterReport.Doubt;
import io.lianluo.registry.roster.RosterReport.Rejected;
import io.lianluo.registry.roster.effect.RosterEffect;
import io.lianluo.registry.roster.line.RosterLine;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.function.Supplier;

/** Cuts the lines of a file into batches, always the same ones, and takes the lines of a batch in. */
final class RosterBatches {

    /** Enough that a line costs little of a write, and few enough that a crash leaves little undone. */
    private static final int TOGETHER = 500;

    private final Consumer<List<RosterLine>> then;
    private List<RosterLine> waiting = new ArrayList<>();

    RosterBatches(Consumer<List<RosterLine>> then) {
        this.then = then;
    }

    void line(RosterLine line) {
        waiting.add(line);
        if (waiting.size() == TOGETHER) {
            end();
        }
    }

    void end() {
        if (!waiting.isEmpty()) {
            List<RosterLine> together = waiting;
            waiting = new ArrayList<>();
            then.accept(together);
        }
    }

    /**
     * A batch into which lines were taken.
     *
     * @param batch   the batch, which is not written yet
     * @param effects what its lines do
     */
    record Taken(RosterBatch batch, List<RosterEffect> effects) { }

    /**
     * Takes lines into a batch; those that are rejected go out of the list.
     *
     * @param first    a batch of these lines
     * @param fresh    makes another of the lines that are left
     * @param admitted whether what a line does may come in
     */
    static Taken take(RosterBatch first, List<RosterLine> coming, Supplier<RosterBatch> fresh, Predicate<List<RosterEffect>> admitted, List<Rejected> rejected) {
        int faultless = 0;
        RosterBatch batch = first;
        List<RosterEffect> effects = new ArrayList<>();
        while (faultless < coming.size()) {
            RosterLine line = coming.get(faultless);
            try {
                List<RosterEffect> ofLine = batch.take(line);
                if (!admitted.test(ofLine)) {
                    throw batch.refusal("changed-meanwhile");
                }
                effects.addAll(ofLine);
                faultless++;
            } catch (InvalidInput | DoubtfulPersonException refused) {
                rejected.addAll(rejections(line, refused));
                coming.remove(faultless);
                if (batch.isTainted()) {
                    batch = fresh.get();
                    effects.clear();
                    faultless = 0;
                }
            }
        }
        return new Taken(batch, effects);
    }

    private static List<Rejected> rejections(RosterLine line, RuntimeException refused) {
        return switch (refused) {
            case DoubtfulPersonException doubtful -> List.of(new Rejected(line.number(), doubtful.part(),
                    PersonDoubts.rule(doubtful.known()), List.of(), List.of(), new Doubt(doubtful.told(), doubtful.known())));
            case InvalidInput faulty -> faulty.faults().stream()
                    .map(fault -> new Rejected(line.number(), fault.part(), fault.rule(), fault.args(), fault.articles(), null)).toList();
            default -> throw refused;
        };
    }
}
