package io.lianluo.eventing;

import io.lianluo.eventing.DeadLetter.LogPosition;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.NestedExceptionUtils;

/** The dead letters of this service: to look at, and to hand to the handlers again. */
public final class DeadLetters {

    private static final Logger log = LoggerFactory.getLogger(DeadLetters.class);
    /** Letters looked at for one answer, so that a filter that matches little does not take for ever. */
    private static final int LOOKED_AT = 10_000;
    private static final int CHUNK = 500;

    private final DeadLetterTopic topic;
    private final OriginalMessages originals;
    private final Replays replays;
    private final Dispatcher dispatcher;
    private final Clock clock;

    DeadLetters(DeadLetterTopic topic, OriginalMessages originals, Replays replays, Dispatcher dispatcher, Clock clock) {
        this.topic = topic;
        this.originals = originals;
        this.replays = replays;
        this.dispatcher = dispatcher;
        this.clock = clock;
    }

    /** The states of a dead letter. */
    public enum Status {
        /** It was not replayed, or in vain. */
        WAITING,
        /** It was replayed and handled. */
        HANDLED,
        /** Its message is gone, and there is nothing left to handle. */
        GONE;

        private static Status of(@Nullable Replay replay) {
            return replay == null ? WAITING : switch (replay.outcome()) {
                case HANDLED -> HANDLED;
                case FAILED -> WAITING;
                case GONE -> GONE;
            };
        }
    }

    /**
     * Which dead letters; what is null does not matter.
     *
     * @param topic  where the message came from
     * @param type   full name of its record
     * @param cause  class of what went wrong, with or without its package
     * @param since  put there at that time or later
     * @param until  put there before
     * @param status where it stands
     */
    public record Filter(@Nullable String topic, @Nullable String type, @Nullable String cause, @Nullable Instant since, @Nullable Instant until,
                  @Nullable Status status) {

        private boolean matches(DeadLetter letter) {
            return (topic == null || topic.equals(letter.original().topic())) && (type == null || type.equals(letter.header(CloudEvent.TYPE)))
                    && (cause == null || letter.cause().equals(cause) || letter.cause().endsWith("." + cause) || letter.cause().endsWith("$" + cause))
                    && (since == null || !letter.at().isBefore(since)) && (until == null || letter.at().isBefore(until));
        }

        private boolean matches(@Nullable Replay replay) {
            return status == null || status == Status.of(replay);
        }
    }

    /** The end of a replay. */
    public enum Outcome {
        /** The event had its effect, or had had it before. */
        HANDLED,
        /** It could not be handled this time either. */
        FAILED,
        /** The broker has removed the message, or what it told was erased since: nothing was handled, and nothing is left to handle. */
        GONE
    }

    /**
     * The last replay of a dead letter.
     *
     * @param outcome how it ended
     * @param at      when
     * @param times   how often it was replayed in all
     * @param cause   what went wrong; null if nothing did
     */
    public record Replay(Outcome outcome, Instant at, int times, @Nullable String cause) { }

    /** A dead letter and its last replay. */
    public record Known(DeadLetter letter, @Nullable Replay replay) { }

    /** Some dead letters, and where the next begin; null after the last. */
    public record Some(List<Known> letters, @Nullable LogPosition next) { }

    /** Dead letters in the order in which they were put there. */
    public Some list(Filter filter, @Nullable LogPosition from, int limit) {
        List<Known> found = new ArrayList<>();
        List<DeadLetter> chunk = new ArrayList<>();
        LogPosition[] next = new LogPosition[1];
        int[] lookedAt = new int[1];
        topic.read(from, filter.since(), letter -> {
            if (found.size() + chunk.size() >= limit) {
                keep(chunk, filter, found);
            }
            if (found.size() >= limit || ++lookedAt[0] > LOOKED_AT) {
                next[0] = letter.position();
                return false;
            }
            if (filter.matches(letter)) {
                chunk.add(letter);
            }
            if (chunk.size() == CHUNK) {
                keep(chunk, filter, found);
            }
            return true;
        });
        keep(chunk, filter, found);
        return new Some(found, next[0]);
    }

    /** The dead letter at that place. */
    public Optional<Known> find(LogPosition position) {
        return topic.find(position).map(letter -> new Known(letter, replays.of(List.of(position)).get(position)));
    }

    /**
     * Hands the original message to its handlers, in this process and thread. What it did before it does not do again. The message of a restricted
     * topic is read again at its place.
     */
    public Known replay(DeadLetter letter) {
        Outcome outcome = Outcome.GONE;
        String cause = null;
        try {
            Optional<ConsumerRecord<byte[], byte[]>> message = originals.of(letter);
            if (message.isPresent()) {
                dispatcher.dispatch(message.get());
                outcome = Outcome.HANDLED;
            }
        } catch (Exception e) {
            outcome = Outcome.FAILED;
            Throwable innermost = NestedExceptionUtils.getMostSpecificCause(e);
            cause = innermost instanceof UnquotedException unquoted ? unquoted.getMessage() : innermost.toString();
        }
        log.info("Dead letter {} of {} was replayed: {}", letter.position(), letter.original().topic(), outcome);
        replays.record(letter.position(), outcome, cause, clock.instant().truncatedTo(ChronoUnit.MILLIS));
        return new Known(letter, replays.of(List.of(letter.position())).get(letter.position()));
    }

    private void keep(List<DeadLetter> chunk, Filter filter, List<Known> found) {
        Map<LogPosition, Replay> known = chunk.isEmpty() ? Map.of() : replays.of(chunk.stream().map(DeadLetter::position).toList());
        chunk.stream().map(letter -> new Known(letter, known.get(letter.position()))).filter(k -> filter.matches(k.replay())).forEach(found::add);
        chunk.clear();
    }
}
