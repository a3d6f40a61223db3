package io.lianluo.registry.contact;

import io.lianluo.domain.Aggregate;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A round in which a programme asks its liaisons to confirm their contact details, once in a period (SCH-7). It goes from seat to seat and
 * remembers its progress, so that after a crash it neither begins again nor ends early.
 */
public final class Round extends Aggregate<RoundEvent> {

    private final String id;
    private final LocalDate begun;
    private Progress progress;

    /**
     * The progress of a round.
     *
     * @param lastSeat the last seat whose liaison was asked; null while there is none
     * @param finished whether there are no more
     */
    public record Progress(@Nullable String lastSeat, boolean finished) { }

    private Round(String id, LocalDate begun, Progress progress) {
        this.id = id;
        this.begun = begun;
        this.progress = progress;
    }

    /** Begins a programme's round for the period with that first day. */
    static Round begin(String programme, LocalDate period, LocalDate today) {
        Round round = new Round(id(programme, period), today, new Progress(null, false));
        round.raise(new RoundEvent.Begun());
        return round;
    }

    /** The round as the store kept it. */
    public static Round restore(String id, LocalDate begun, Progress progress) {
        return new Round(id, begun, progress);
    }

    /** The id of a programme's round for the period with that first day: there is one. */
    static String id(String programme, LocalDate period) {
        return programme + "/" + period;
    }

    /** Goes on after seats that were asked; has no effect if somebody else went on meanwhile, or it is finished. */
    void goOn(Progress from, Progress to) {
        if (!progress.finished() && progress.equals(from)) {
            progress = to;
            raise(new RoundEvent.WentOn());
        }
    }

    /** The last seat whose liaison was asked. */
    Optional<String> lastSeat() {
        return Optional.ofNullable(progress.lastSeat());
    }

    /** The progress of the round. */
    public Progress progress() {
        return progress;
    }

    /** The day on which it began. */
    public LocalDate begun() {
        return begun;
    }

    @Override
    public String id() {
        return id;
    }
}
