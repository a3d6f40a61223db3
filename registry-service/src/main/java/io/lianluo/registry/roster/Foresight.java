package io.lianluo.registry.roster;

import io.lianluo.registry.roster.RosterBatch.Work;
import io.lianluo.registry.roster.RosterBatches.Taken;
import io.lianluo.registry.roster.RosterReport.Rejected;
import io.lianluo.registry.roster.effect.RosterEffect;
import io.lianluo.registry.roster.effect.RosterEffect.Kind;
import io.lianluo.registry.roster.effect.RosterOutlook;
import io.lianluo.registry.roster.line.RosterLine;
import io.lianluo.registry.seat.Seat;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/**
 * Finds what all lines of a file would do, line by line, without doing it. Some hundred lines are judged together, as they would be taken in;
 * of what lines before them would do it remembers which units there would be.
 */
final class Foresight {

    private static final Set<Kind> TELLS = EnumSet.of(Kind.LIAISON_APPOINTED, Kind.LIAISON_LEAVES, Kind.SEAT_CLOSES);

    private final Work work;
    private final DutyForecast forecast;
    private final Runnable beat;
    private final RosterBatches batches = new RosterBatches(this::look);
    private final EarlierUnits earlier = new EarlierUnits();
    private final Map<Kind, Long> counts = new EnumMap<>(Kind.class);
    private final Set<String> ends = new HashSet<>();
    private final List<RosterEffect> listed = new ArrayList<>();
    private RosterReport report = RosterReport.NONE;
    private long unchanged;

    /** @param beat is called after some lines */
    Foresight(Work work, DutyForecast forecast, Runnable beat) {
        this.work = work;
        this.forecast = forecast;
        this.beat = beat;
    }

    void line(RosterLine line) {
        batches.line(line);
    }

    RosterPreview end() {
        batches.end();
        return new RosterPreview(report, new RosterOutlook(unchanged, counts, ends.size(), forecast.estimates()), listed);
    }

    private void look(List<RosterLine> together) {
        List<RosterLine> coming = new ArrayList<>(together);
        List<Rejected> rejected = new ArrayList<>();
        Taken taken = RosterBatches.take(RosterBatch.after(earlier, work, coming), coming, () -> RosterBatch.after(earlier, work, coming), effects -> true, rejected);
        RosterCounts written = new RosterCounts();
        taken.batch().count(written);
        report = report.plus(written.report(together.size(), rejected));
        unchanged += coming.size() - taken.effects().stream().mapToLong(RosterEffect::line).distinct().count();
        taken.effects().forEach(this::note);
        noteSeats(taken);
        taken.batch().units().forEach(earlier::remember);
        beat.run();
    }

    private void note(RosterEffect effect) {
        boolean known = effect.ends() != null && !ends.add(effect.ends());
        if (!known && counts.merge(effect.kind(), 1L, Long::sum) <= RosterPreview.LISTED) {
            listed.add(effect);
        }
        if (effect.programme() != null && effect.personId() != null && TELLS.contains(effect.kind())) {
            forecast.told(effect.programme(), effect.personId());
        }
    }

    private void noteSeats(Taken taken) {
        Map<UUID, Seat> changed = new HashMap<>();
        taken.batch().seats().forEach(seat -> changed.put(seat.id(), seat));
        Set<UUID> opened = new HashSet<>();
        taken.effects().stream().filter(effect -> effect.kind() == Kind.SEAT_OPENS && opened.add(effect.seatId()))
                .forEach(effect -> forecast.seat(changed.get(effect.seatId()), null));
        taken.effects().stream().filter(effect -> effect.kind() == Kind.SEAT_BACKFILLED && opened.add(effect.seatId()))
                .map(effect -> changed.get(effect.seatId())).filter(seat -> taken.batch().owedFromBefore(seat) != null)
                .forEach(seat -> forecast.seat(seat, taken.batch().owedFromBefore(seat)));
    }
}
