package io.lianluo.web.operating;

import io.lianluo.eventing.Contents;
import io.lianluo.eventing.DeadLetter;
import io.lianluo.eventing.DeadLetter.LogPosition;
import io.lianluo.eventing.DeadLetters;
import io.lianluo.eventing.DeadLetters.Filter;
import io.lianluo.eventing.DeadLetters.Known;
import io.lianluo.eventing.DeadLetters.Outcome;
import io.lianluo.eventing.DeadLetters.Replay;
import io.lianluo.eventing.DeadLetters.Some;
import io.lianluo.web.Cursor;
import io.lianluo.web.FieldError;
import io.lianluo.web.Page;
import io.lianluo.web.Paging;
import io.lianluo.web.Problems;
import io.swagger.v3.oas.annotations.Operation;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Dead letters for operators: list, look into, replay. */
@RestController
@RequestMapping("/api/v1/dead-letters")
final class DeadLetterController {

    private final DeadLetters deadLetters;
    private final Contents contents;

    DeadLetterController(DeadLetters deadLetters, Contents contents) {
        this.deadLetters = deadLetters;
        this.contents = contents;
    }

    /**
     * A dead letter in a list.
     *
     * @param id      its identity in this service
     * @param at      when it was put aside
     * @param topic   where it came from
     * @param key     the key it had there
     * @param type    the event's type, if it said one
     * @param eventId the event's identity, if it said one
     * @param cause   class of what went wrong
     * @param message what that said
     * @param replay  its last replay; null if there was none
     */
    record Item(String id, Instant at, String topic, @Nullable String key, @Nullable String type, @Nullable String eventId, String cause,
                String message, @Nullable Replay replay) { }

    /**
     * A dead letter looked into.
     *
     * @param letter    what the list says of it
     * @param partition the partition it came from
     * @param offset    its offset there
     * @param headers   the original message's headers
     * @param content   what it contains
     * @param trace     where it went wrong
     */
    record Detail(Item letter, int partition, long offset, Map<String, String> headers, Contents.Content content, String trace) { }

    /**
     * The results of several replays.
     *
     * @param handled how many were handled
     * @param failed  those that were not
     * @param next    cursor of those that were not tried yet; null if there are none
     */
    record Replayed(int handled, List<Item> failed, @Nullable String next) { }

    /** Dead letters in the order in which they were put aside. */
    @GetMapping
    @Operation(summary = "查看死信，先放入的在前 · dead letters, the oldest first")
    Page<Item> list(Filter filter, Paging paging) {
        Some some = deadLetters.list(filter, position(paging), paging.limit());
        return new Page<>(some.letters().stream().map(DeadLetterController::item).toList(), cursor(some));
    }

    /** A dead letter with what it contains and why it is here. */
    @GetMapping("/{id}")
    @Operation(summary = "查看一封死信的内容与原因 · what a dead letter contains, and why it is here")
    Detail look(@PathVariable String id) {
        Known known = known(id);
        DeadLetter letter = known.letter();
        return new Detail(item(known), letter.original().partition(), letter.original().offset(), Contents.headers(letter.original()),
                contents.of(letter.original()), letter.trace());
    }

    /** Hands a dead letter to its handlers again; what it did before it does not do again. */
    @PostMapping("/{id}/replay")
    @Operation(summary = "重新处理一封死信；已生效的部分不会重复 · handles a dead letter again; what took effect does not do so twice")
    Item replay(@PathVariable String id) {
        return item(deadLetters.replay(known(id).letter()));
    }

    /** Hands dead letters to their handlers again, in order, as many as the limit says. */
    @PostMapping("/replay")
    @Operation(summary = "按条件依次重新处理死信 · handles those that match again, in order")
    Replayed replayAll(Filter filter, Paging paging) {
        Some some = deadLetters.list(filter, position(paging), paging.limit());
        List<Known> replayed = some.letters().stream().map(known -> deadLetters.replay(known.letter())).toList();
        List<Item> failed = replayed.stream().map(DeadLetterController::item)
                .filter(item -> item.replay() != null && item.replay().outcome() == Outcome.FAILED).toList();
        return new Replayed(replayed.size() - failed.size(), failed, cursor(some));
    }

    private Known known(String id) {
        return LogPosition.parse(id).flatMap(deadLetters::find).orElseThrow(() -> Problems.notFound("dead-letter", id));
    }

    private static @Nullable LogPosition position(Paging paging) {
        if (paging.after().isEmpty()) {
            return null;
        }
        return LogPosition.parse(paging.after().getFirst()).orElseThrow(() -> Problems.invalid(new FieldError("cursor", "cursor")));
    }

    private static @Nullable String cursor(Some some) {
        return some.next() == null ? null : Cursor.encode(some.next());
    }

    private static Item item(Known known) {
        DeadLetter letter = known.letter();
        return new Item(letter.position().toString(), letter.at(), letter.original().topic(), letter.key(), letter.type(), letter.eventId(),
                letter.cause(), letter.message(), known.replay());
    }
}
