package io.lianluo.web.operating;

import io.lianluo.access.Caller;
import io.lianluo.domain.Messages;
import io.lianluo.eventing.Contents;
import io.lianluo.eventing.DeadLetter;
import io.lianluo.eventing.DeadLetter.LogPosition;
import io.lianluo.eventing.DeadLetterInspections;
import io.lianluo.eventing.DeadLetterInspections.Inspection;
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
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Dead letters for operators: list, look into, replay. */
@RestController
@RequestMapping("/api/v1/dead-letters")
final class DeadLetterController {

    private final DeadLetters deadLetters;
    private final Contents contents;
    private final DeadLetterInspections inspections;
    private final Messages messages;

    DeadLetterController(DeadLetters deadLetters, Contents contents, DeadLetterInspections inspections, Messages messages) {
        this.deadLetters = deadLetters;
        this.contents = contents;
        this.inspections = inspections;
        this.messages = messages;
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
     * @param message what that said; empty where the topic carries personal data, which it may quote
     * @param replay  its last replay; null if there was none
     */
    @Schema(name = "DeadLetter", description = "一封死信 · a dead letter")
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
    @Schema(name = "DeadLetterDetail", description = "一封死信的详情 · a dead letter in full")
    record Detail(Item letter, int partition, long offset, Map<String, String> headers, Content content, String trace) { }

    /**
     * The content of a dead letter: the event, or what can be shown of a message that is none.
     *
     * @param event      the event, by the fields of its contract, personal ones masked; null if it cannot be read, is gone, or is a tombstone
     * @param unreadable why it cannot be read; null if it can
     * @param bytes      the message as it came, in Base64; null for a tombstone, and where the topic carries personal data
     * @param gone       that the message is gone, in words; null if it is there
     */
    @Schema(name = "DeadLetterContent", description = "死信的内容 · what a dead letter contains")
    record Content(@Schema(type = "object") @Nullable Object event, @Nullable String unreadable, @Nullable String bytes, @Nullable String gone) {

        static Content of(Contents.Content content) {
            return new Content(content.event(), content.unreadable(), content.bytes(), null);
        }
    }

    /**
     * An entry of the record of who looked into dead letters with personal data.
     *
     * @param id     identity of the entry
     * @param letter the dead letter
     * @param topic  where its message came from
     * @param key    the key it had there
     * @param by     the token's subject: a person's id, or a client's name
     * @param at     when
     * @param why    what for, in their words
     */
    @Schema(name = "DeadLetterInspection", description = "一次死信查阅的记录 · a look into a dead letter, on record")
    record InspectionView(UUID id, String letter, String topic, @Nullable String key, String by, Instant at, String why) {

        static InspectionView of(Inspection inspection) {
            return new InspectionView(inspection.id(), inspection.letter(), inspection.topic(), inspection.key(), inspection.by(), inspection.at(),
                    inspection.why());
        }
    }

    /**
     * The results of several replays.
     *
     * @param handled how many were handled
     * @param gone    of how many the message is gone, so that nothing is left to handle
     * @param failed  those that were not
     * @param next    cursor of those that were not tried yet; null if there are none
     */
    @Schema(name = "ReplayedDeadLetters", description = "一批死信重新处理的结果 · what became of several replays")
    record Replayed(int handled, int gone, List<Item> failed, @Nullable String next) { }

    /** Dead letters in the order in which they were put aside. */
    @GetMapping
    @Operation(operationId = "listDeadLetters", summary = "查看死信，先放入的在前 · dead letters, the oldest first",
            description = "死信是本服务多次处理失败而搁置的事件。 · A dead letter is an event that this service failed to handle and put aside.")
    Page<Item> list(@ParameterObject Filter filter, Paging paging) {
        Some some = deadLetters.list(filter, position(paging), paging.limit());
        return new Page<>(some.letters().stream().map(DeadLetterController::item).toList(), cursor(some));
    }

    /** A dead letter with what it contains and why it is here. */
    @GetMapping("/{id}")
    @Operation(operationId = "getDeadLetter", summary = "查看一封死信的内容与原因 · what a dead letter contains, and why it is here",
            description = "含原消息的消息头、内容和出错位置。主题含有个人信息的，须在 why 中说明用途，查阅事先记录在案，个人信息打码显示；原消息已不在的，在 gone 中说明。 · It has "
            + "the headers and the content of the original message, and where it went wrong. Where the topic carries personal data, say in why what for; the "
            + "look is on record before it is answered, and personal data are masked. If the message is gone, the field gone says so.")
    Detail look(@PathVariable String id,
                @Parameter(description = "查阅的用途，至多 200 字，记录在案，不得写明所涉人员的姓名 · what for, in at most 200 characters; it is kept, and must not name the person", example = "查明处理失败的原因")
                @RequestParam(required = false) @Nullable String why,
                Caller caller, Locale language) {
        Known known = known(id);
        DeadLetter letter = known.letter();
        Content content = inspections.isNeededFor(letter) ? inspections.inspect(letter, why, caller.subject()).map(Content::of)
                .orElseGet(() -> new Content(null, null, null, messages.get(Messages.languageOf(language), "dead-letter.gone")))
                : Content.of(contents.of(letter.original()));
        return new Detail(item(content.gone() == null ? known : known(id)), letter.original().partition(), letter.original().offset(), Contents.headers(letter.original()), content, letter.trace());
    }

    /** Lists who looked into dead letters of topics that carry personal data, the oldest first. */
    @GetMapping("/inspections")
    @Operation(operationId = "listDeadLetterInspections", summary = "查看谁查阅过含个人信息的死信，先查阅的在前 · who looked into dead letters with personal data, the oldest first",
            description = "死信和人员删除之后，记录仍然保留。 · The record is kept after the letter and the person are gone.")
    Page<InspectionView> inspections(
            @Parameter(description = "原消息的键，如人员编号 · the key of the message, such as a person's id") @RequestParam(required = false) @Nullable String key, Paging paging) {
        List<Inspection> found = inspections.list(key, paging.after(keys -> UUID.fromString(keys.getFirst())), paging.limit() + 1);
        return Page.of(found, paging.limit(), inspection -> Cursor.encode(inspection.id())).map(InspectionView::of);
    }

    /** Hands a dead letter to its handlers again; what it did before it does not do again. */
    @PostMapping("/{id}/replay")
    @Operation(operationId = "replayDeadLetter",
            summary = "重新处理一封死信；已生效的部分不会重复 · handles a dead letter again; what took effect does not do so twice",
            description = "结果见 replay；仍然失败的死信保留。原消息已不在的为 GONE，无需再处理。 · The field replay has the result. A letter that fails again stays. GONE says "
            + "that the message is gone and nothing is left to handle.")
    Item replay(@PathVariable String id) {
        return item(deadLetters.replay(known(id).letter()));
    }

    /** Hands dead letters to their handlers again, in order, as many as the limit says. */
    @PostMapping("/replay")
    @Operation(operationId = "replayDeadLetters", summary = "按条件依次重新处理死信 · handles those that match again, in order",
            description = "每次最多处理 limit 封，其余用 next 继续。 · One request handles at most limit of them; go on with next.")
    Replayed replayAll(@ParameterObject Filter filter, Paging paging) {
        Some some = deadLetters.list(filter, position(paging), paging.limit());
        List<Known> replayed = some.letters().stream().map(known -> deadLetters.replay(known.letter())).toList();
        List<Item> failed = replayed.stream().filter(known -> ended(known, Outcome.FAILED)).map(DeadLetterController::item).toList();
        int gone = (int) replayed.stream().filter(known -> ended(known, Outcome.GONE)).count();
        return new Replayed(replayed.size() - failed.size() - gone, gone, failed, cursor(some));
    }

    private static boolean ended(Known known, Outcome outcome) {
        return known.replay() != null && known.replay().outcome() == outcome;
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
