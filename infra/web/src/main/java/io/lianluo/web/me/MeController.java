package io.lianluo.web.me;

import io.lianluo.access.Caller;
import io.lianluo.access.me.Capacity;
import io.lianluo.access.me.MyDay;
import io.lianluo.access.me.Names;
import io.lianluo.access.me.Waiting;
import io.lianluo.access.me.WaitingKind;
import io.lianluo.domain.Messages;
import io.swagger.v3.oas.annotations.Operation;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Tells callers who they are here, and what waits for them. */
@RestController
final class MeController {

    private final MyDay day;
    private final Names names;
    private final Messages messages;

    MeController(MyDay day, Names names, Messages messages) {
        this.day = day;
        this.names = names;
        this.messages = messages;
        List<String> silent = day.kinds().stream().map(kind -> text(kind)).filter(key -> !messages.has(key)).sorted().toList();
        if (!silent.isEmpty()) {
            throw new IllegalStateException("No sentences for what can wait for somebody: " + silent);
        }
    }

    /** Key of the sentence of a kind. */
    static String text(WaitingKind kind) {
        return text("waiting.", kind.name());
    }

    /** Key of the sentence of a capacity. */
    static String text(Capacity.Kind capacity) {
        return text("capacity.", capacity.name());
    }

    private static String text(String family, String constant) {
        return family + constant.toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** In which capacities the caller may act, and what waits for them, each with the act that is next. */
    @GetMapping("/api/v1/me")
    @Operation(operationId = "getMe", summary = "查看我的身份和待办 · in which capacities you may act, and what waits for you",
            description = "待办按期限排列，每项附有可以办理的操作；每类最多列出 200 项，其余见各自的列表。 · What waits is sorted by when it is due, each with the act that "
            + "does it. At most 200 of each kind are listed; the rest is in the list of that kind.")
    MeView me(Caller caller, Locale language) {
        UUID personId = caller.personId();
        MeWords words = new MeWords(messages, language, names);
        return new MeView(personId, personId == null ? null : names.person(personId).orElse(null),
                day.capacities(caller).stream().map(words::capacity).toList(),
                day.waiting(caller).stream().sorted(Comparator.comparing(Waiting::dueAt, Comparator.nullsLast(Comparator.naturalOrder())))
                        .map(words::item).toList());
    }
}
