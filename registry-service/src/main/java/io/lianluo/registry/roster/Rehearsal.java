package io.lianluo.registry.roster;

import io.lianluo.registry.roster.RosterBatch.Work;
import io.lianluo.registry.roster.RosterBatches.Taken;
import io.lianluo.registry.roster.RosterReport.Rejected;
import io.lianluo.registry.roster.effect.RosterEffect;
import io.lianluo.registry.roster.effect.RosterOutlook;
import io.lianluo.registry.roster.line.RosterLine;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Finds what would end by the lines of a file, before anything is written: nobody should leave by a file that says less, or something else,
 * than its sender believes. Lines about new units end nothing and are not looked at, so that taking a roster over costs no time; lines that
 * change nothing need not be looked at again.
 */
final class Rehearsal {

    /** The number of faults that are kept of a batch. If more of its lines are wrong, they are read again later. */
    private static final int FAULTS_KEPT = 20;

    /** Some batches are kept as they were rehearsed, so that they need not be read again; few, because each has thousands of things in it. */
    private static final int BATCHES_KEPT = 10;

    private final Work work;
    private final Runnable beat;
    private final RosterBatches batches = new RosterBatches(this::rehearse);
    private final Set<String> ends = new HashSet<>();
    private final List<RosterEffect> listed = new ArrayList<>();
    private final Map<Integer, RosterReport> unchanged = new HashMap<>();
    private final Map<Integer, RosterBatch> kept = new HashMap<>();
    private int count;

    /** @param beat is called after some lines */
    Rehearsal(Work work, Runnable beat) {
        this.work = work;
        this.beat = beat;
    }

    void line(RosterLine line) {
        batches.line(line);
    }

    void end() {
        batches.end();
    }

    private void rehearse(List<RosterLine> together) {
        int batch = count++;
        List<RosterLine> coming = new ArrayList<>(together);
        List<Rejected> rejected = new ArrayList<>();
        Optional<RosterBatch> known = RosterBatch.ofKnown(work, together);
        if (known.isPresent()) {
            Taken taken = RosterBatches.take(known.get(), coming, () -> RosterBatch.of(work, coming), effects -> true, rejected);
            taken.effects().stream().filter(effect -> effect.ends() != null && ends.add(effect.ends()) && listed.size() < RosterPreview.LISTED)
                    .forEach(listed::add);
            if (taken.batch().isEmpty() && rejected.size() <= FAULTS_KEPT) {
                unchanged.put(batch, new RosterReport(together.size(), 0, 0, 0, taken.batch().unreachable(), rejected));
            } else if (rejected.isEmpty() && kept.size() < BATCHES_KEPT) {
                kept.put(batch, taken.batch());
            }
        }
        beat.run();
    }

    /**
     * Lets the import begin, or not.
     *
     * @param agreed how many ends somebody agreed to; null if to none
     * @throws ConsentNeededException if more ends than needs no consent, or not as much as was agreed to; where nothing ends, no consent is wrong
     */
    void refuseWithoutConsent(@Nullable Integer agreed) {
        int all = ends.size();
        if (agreed == null ? all > RosterOutlook.FREE : all > 0 && agreed != all) {
            throw new ConsentNeededException(all, listed);
        }
    }

    /** Tells whether no line would change anything. */
    boolean changesNothing() {
        return unchanged.size() == count;
    }

    /** The report on the batch of that number, counted from 0; null if it is to be taken in. */
    @Nullable RosterReport reportOfUnchanged(int batch) {
        return unchanged.get(batch);
    }

    /** The batch of that number with its lines taken in and nothing written; given out once, and not of every number. */
    Optional<RosterBatch> kept(int batch) {
        return Optional.ofNullable(kept.remove(batch));
    }

    /** All reports, where no line would change anything. */
    List<RosterReport> reports() {
        return IntStream.range(0, count).mapToObj(unchanged::get).toList();
    }

    /** Tells whether all that ends by a line was counted. */
    boolean covers(List<RosterEffect> effects) {
        return effects.stream().allMatch(effect -> effect.ends() == null || ends.contains(effect.ends()));
    }
}
