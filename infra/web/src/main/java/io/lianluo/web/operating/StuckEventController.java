package io.lianluo.web.operating;

import io.lianluo.eventing.StuckEventDecisions;
import io.lianluo.eventing.StuckEvents.Stuck;
import io.lianluo.web.Cursor;
import io.lianluo.web.Page;
import io.lianluo.web.Paging;
import io.lianluo.web.Problems;
import io.swagger.v3.oas.annotations.Operation;
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

    /** Events that cannot be published, in the order in which they happened. */
    @GetMapping
    @Operation(summary = "查看无法发出的事件 · events that cannot be published, and why")
    Page<Stuck> list(@RequestParam(required = false) @Nullable String topic, Paging paging) {
        List<Stuck> found = stuckEvents.list(topic, paging.after(List::getFirst), paging.limit() + 1);
        return Page.of(found, paging.limit(), stuck -> Cursor.encode(stuck.id()));
    }

    /** Tries to publish an event again, once what stood in its way is gone. */
    @PostMapping("/{id}/retry")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "原因消除后重新发出一个事件 · publishes an event again, once what stood in its way is gone")
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
    @Operation(summary = "放弃一个无法发出的事件；此后不会再通知任何一方 · gives an event up; nobody will hear of it")
    void giveUp(@PathVariable String id) {
        if (!stuckEvents.giveUp(id)) {
            throw unknown(id);
        }
    }

    private static RuntimeException unknown(String id) {
        return Problems.notFound("stuck-event", id);
    }
}
