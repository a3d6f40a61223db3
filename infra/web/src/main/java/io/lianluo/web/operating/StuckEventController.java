package io.lianluo.web.operating;

import io.lianluo.eventing.StuckEventDecisions;
import io.lianluo.eventing.StuckEvents.Stuck;
import io.lianluo.web.Cursor;
import io.lianluo.web.Page;
import io.lianluo.web.Paging;
import io.lianluo.web.Problems;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Events that cannot be published, for operators: list, try again, give up. */
@RestController
@RequestMapping("/api/v1/stuck-events")
final class StuckEventController {

    private final StuckEventDecisions stuckEvents;

    StuckEventController(StuckEventDecisions stuckEvents) {
        this.stuckEvents = stuckEvents;
    }

    /**
     * An event that cannot be published.
     *
     * @param id         the event's identity
     * @param topic      where it should have gone
     * @param key        its key there
     * @param type       full name of its record
     * @param sequence   its place among the events of the key
     * @param at         when it happened
     * @param since      when it was put aside
     * @param cause      class of what went wrong
     * @param message    what that said
     * @param bytes      length of its content
     * @param collection where its aggregate is kept
     * @param aggregate  id of its aggregate
     */
    @Schema(name = "StuckEvent", description = "一个无法发出的事件 · an event that cannot be published")
    record View(String id, String topic, String key, String type, long sequence, Instant at, Instant since, String cause, String message, int bytes,
                String collection, String aggregate) {

        static View of(Stuck stuck) {
            return new View(stuck.id(), stuck.topic(), stuck.key(), stuck.type(), stuck.sequence(), stuck.at(), stuck.since(), stuck.cause(),
                    stuck.message(), stuck.bytes(), stuck.collection(), stuck.aggregate());
        }
    }

    /** Events that cannot be published, in the order in which they happened. */
    @GetMapping
    @Operation(operationId = "listStuckEvents", summary = "查看无法发出的事件 · events that cannot be published, and why",
            description = "例如超出消息平台大小上限的事件；按发生的先后排列。 · Such an event may be larger than the broker takes. They come in the order "
            + "in which they happened.")
    Page<View> list(@Parameter(description = "事件本应发往的主题 · the topic where the event should have gone", example = "registry.seat-changed.v1")
                    @RequestParam(required = false) @Nullable String topic, Paging paging) {
        List<Stuck> found = stuckEvents.list(topic, paging.after(List::getFirst), paging.limit() + 1);
        return Page.of(found, paging.limit(), stuck -> Cursor.encode(stuck.id())).map(View::of);
    }

    /** Tries to publish an event again, once what stood in its way is gone. */
    @PostMapping("/{id}/retry")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(operationId = "retryStuckEvent", summary = "原因消除后重新发出一个事件 · publishes an event again, once what stood in its way is gone",
            description = "所属对象此后又有变化的，不再补发较早的状态。 · The older state of something that has changed since is not sent any more.")
    void retry(@PathVariable String id) {
        switch (stuckEvents.retry(id)) {
            case WAITING -> { }
            case OVERTAKEN -> throw Problems.conflict("stuck-event-overtaken");
            case UNKNOWN -> throw unknown(id);
        }
    }

    /** Gives an event up: it is thrown away, and nobody will hear of it. */
    @PostMapping("/{id}/give-up")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(operationId = "giveUpStuckEvent", summary = "放弃一个无法发出的事件；此后不会再通知任何一方 · gives an event up; nobody will hear of it",
            description = "此操作不可撤销。 · This cannot be undone.")
    void giveUp(@PathVariable String id) {
        if (!stuckEvents.giveUp(id)) {
            throw unknown(id);
        }
    }

    private static RuntimeException unknown(String id) {
        return Problems.notFound("stuck-event", id);
    }
}
