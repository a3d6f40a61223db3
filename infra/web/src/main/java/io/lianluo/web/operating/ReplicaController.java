package io.lianluo.web.operating;

import io.lianluo.access.Caller;
import io.lianluo.eventing.ReplicaRebuild;
import io.lianluo.eventing.ReplicaRebuild.Run;
import io.lianluo.web.Problems;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Replicas for operators: fill them again from a topic, and see how far that is. */
@RestController
@RequestMapping("/api/v1/replicas")
final class ReplicaController {

    private final ReplicaRebuild rebuild;

    ReplicaController(ReplicaRebuild rebuild) {
        this.rebuild = rebuild;
    }

    /**
     * The topics that the service reads.
     *
     * @param topics each with its last rebuild
     */
    @Schema(name = "Replicas", description = "本服务读取的各主题及其最近一次重建 · the topics that the service reads, each with its last rebuild")
    record ReplicasView(List<TopicView> topics) { }

    /**
     * A topic that the service reads.
     *
     * @param topic its name
     * @param last  its last rebuild; null if there was none
     */
    @Schema(name = "ReplicaTopic", description = "本服务读取的一个主题 · a topic that the service reads")
    record TopicView(String topic, @Nullable RebuildView last) { }

    /**
     * A rebuild.
     *
     * @param by         who commanded it
     * @param startedAt  when it began
     * @param finishedAt when it ended; null while it goes on, or if its process ended before it did
     * @param read       how many events it read
     * @param failed     how many of them no handler could take
     * @param taken      how many writes each replica took, by collection
     * @param trouble    why it ended before the end of the topic; null if it did not
     */
    @Schema(name = "ReplicaRebuild", description = "一次重建 · a rebuild")
    record RebuildView(String by, Instant startedAt, @Nullable Instant finishedAt, long read, long failed, Map<String, Long> taken,
                       @Nullable String trouble) {

        static RebuildView of(Run run) {
            return new RebuildView(run.by(), run.startedAt(), run.finishedAt(), run.read(), run.failed(), run.taken(), run.trouble());
        }
    }

    /** The topics that the service reads, with their last rebuilds. */
    @GetMapping
    @Operation(operationId = "listReplicas", summary = "查看各主题的副本最近一次重建 · the last rebuild of the replicas kept from each topic",
            description = "finishedAt 为空表示正在进行，或其进程中途结束。 · Without finishedAt it goes on, or its process ended before it did.")
    ReplicasView list() {
        return new ReplicasView(rebuild.topics().stream().map(topic ->
                new TopicView(topic, rebuild.last(topic).map(RebuildView::of).orElse(null))).toList());
    }

    /** Fills the replicas that are kept from a topic again. */
    @PostMapping("/{topic}/rebuild")
    @ResponseStatus(HttpStatus.ACCEPTED)
    @Operation(operationId = "rebuildReplicas", summary = "由一个主题从头重建副本 · fills the replicas that are kept from a topic again",
            description = "只写副本，不触发任何业务动作；可重复执行。 · It writes replicas and nothing else, and to do it again does no harm.")
    RebuildView rebuild(@Parameter(description = "主题 · the topic", example = "registry.seat-changed.v1") @PathVariable String topic, Caller caller) {
        if (!rebuild.topics().contains(topic)) {
            throw Problems.notFound("topic", topic);
        }
        return RebuildView.of(rebuild.start(topic, caller.subject()));
    }
}
