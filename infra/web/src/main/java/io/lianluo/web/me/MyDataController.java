package io.lianluo.web.me;

import io.lianluo.access.Caller;
import io.lianluo.access.me.KeptOfPerson.Kept;
import io.lianluo.access.me.KeptOfPerson;
import io.lianluo.domain.Messages;
import io.lianluo.web.Cursor;
import io.lianluo.web.FieldError;
import io.lianluo.web.Page;
import io.lianluo.web.Paging;
import io.lianluo.web.Problems;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import java.time.DateTimeException;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.json.JsonMapper;

/** Tells callers all that this service keeps of them. */
@RestController
final class MyDataController {

    /** Things of a kind that are told at once with all others; the rest is in the list of the kind. */
    private static final int FIRST = 50;

    private final List<KeptOfPerson> kinds;
    private final Messages messages;
    private final JsonMapper json;

    MyDataController(List<KeptOfPerson> kinds, Messages messages, JsonMapper json) {
        this.kinds = kinds.stream().sorted(Comparator.comparing(KeptOfPerson::kind)).toList();
        this.messages = messages;
        this.json = json;
        List<String> silent = this.kinds.stream().map(MyDataController::text).filter(key -> !messages.has(key)).toList();
        if (!silent.isEmpty()) {
            throw new IllegalStateException("No sentences for what is kept of people: " + silent);
        }
    }

    /** Key of the sentence that says what a kind is, and why it is kept. */
    static String text(KeptOfPerson kind) {
        return "kept." + kind.kind();
    }

    /** Everything that this service keeps of the caller. */
    @GetMapping("/api/v1/me/data")
    @Operation(operationId = "getMyData", summary = "查看本服务保存的关于我的全部信息 · all that this service keeps of you",
            description = "每类先列出前 50 项，其余见该类的列表。 · The first 50 of each kind; the rest is in the list of that kind.")
    MyDataView all(Caller caller, Locale language) {
        UUID personId = caller.personId();
        return new MyDataView(personId, personId == null ? List.of() : kinds.stream().map(kind -> {
            Page<Kept> found = page(kind, personId, caller, List.of(), FIRST, language);
            return new MyDataView.Part(kind.kind(), messages.get(language, text(kind)), found.items().stream().map(Kept::content).toList(), found.next());
        }).toList());
    }

    /** Everything that this service keeps of the caller, as a page to read and print. */
    @GetMapping(path = "/api/v1/me/data/page", produces = "text/html;charset=UTF-8")
    @Operation(operationId = "readMyData", summary = "以网页查看本服务保存的关于我的全部信息 · all that this service keeps of you, as a page to read",
            description = "供阅读和打印；编号不显示。 · To read and to print; ids are left out.")
    String page(Caller caller, Locale language) {
        return new MyDataPage(json, messages, language).of(all(caller, language));
    }

    /** Everything of one kind that this service keeps of the caller. */
    @GetMapping("/api/v1/me/data/{kind}")
    @Operation(operationId = "listMyData", summary = "查看本服务保存的关于我的一类信息 · all of one kind that this service keeps of you",
            description = "各类的名称见 /me/data。 · The names of the kinds are in /me/data.")
    Page<Object> one(@PathVariable @Parameter(description = "类别 · name of the kind", example = "accounts") String kind, Paging paging, Caller caller,
                     Locale language) {
        KeptOfPerson known = kinds.stream().filter(one -> one.kind().equals(kind)).findFirst().orElseThrow(() -> Problems.notFound("kind", kind));
        UUID personId = caller.personId();
        return personId == null ? new Page<>(List.of(), null) : page(known, personId, caller, paging.after(), paging.limit(), language).map(Kept::content);
    }

    private static Page<Kept> page(KeptOfPerson kind, UUID personId, Caller caller, List<String> after, int limit, Locale language) {
        try {
            return Page.of(kind.of(personId, caller, after, limit + 1, language), limit, last -> Cursor.encode(last.place().toArray()));
        } catch (IllegalArgumentException | IndexOutOfBoundsException | DateTimeException foreign) {
            throw after.isEmpty() ? foreign : Problems.invalid(new FieldError("cursor", "cursor"));
        }
    }
}
