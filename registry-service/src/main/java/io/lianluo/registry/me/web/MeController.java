package io.lianluo.registry.me.web;

import io.lianluo.access.Caller;
import io.lianluo.documents.print.Wording;
import io.lianluo.domain.Messages;
import io.lianluo.registry.me.Capacity;
import io.lianluo.registry.me.MyDay;
import io.lianluo.registry.me.Waiting;
import io.lianluo.registry.person.Persons;
import io.lianluo.registry.programme.Programme;
import io.lianluo.registry.programme.ProgrammeDefinition;
import io.lianluo.registry.programme.ProgrammeVersion;
import io.lianluo.registry.programme.Programmes;
import io.lianluo.registry.unit.Unit;
import io.lianluo.registry.unit.Units;
import io.swagger.v3.oas.annotations.Operation;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
class MeController {

    private static final String API = "/api/v1";

    private final MyDay day;
    private final Persons persons;
    private final Units units;
    private final Programmes programmes;
    private final Messages messages;

    MeController(MyDay day, Persons persons, Units units, Programmes programmes, Messages messages) {
        this.day = day;
        this.persons = persons;
        this.units = units;
        this.programmes = programmes;
        this.messages = messages;
    }

    /** In which capacities the caller may act, and what waits for them, each with the act that is next. */
    @GetMapping("/api/v1/me")
    @Operation(operationId = "getMe", summary = "查看我的身份和待办 · in which capacities you may act, and what waits for you",
            description = "待办按期限排列，每项附有可以办理的操作；每类最多列出 200 项，其余见各自的列表。 · What waits is sorted by when it is due, each with the act that "
            + "does it. At most 200 of each kind are listed; the rest is in the list of that kind.")
    MeView me(Caller caller, Locale language) {
        UUID personId = caller.personId();
        List<Capacity> capacities = day.capacities(caller);
        List<Waiting> waiting = day.waiting(caller);
        Map<UUID, Unit> known = units.findAll(Stream.concat(capacities.stream().map(Capacity::unitId), waiting.stream().map(Waiting::unitId))
                .filter(Objects::nonNull).collect(Collectors.toSet())).stream().collect(Collectors.toMap(Unit::id, Function.identity()));
        Words words = new Words(new Wording(messages, language), language, known);
        return new MeView(personId, personId == null ? null : persons.find(personId).map(person -> person.data().name()).orElse(null),
                capacities.stream().map(words::held).toList(), waiting.stream().map(words::item).toList());
    }

    /** Says things in the reader's language. */
    private final class Words {

        private final Wording wording;
        private final Locale language;
        private final Map<UUID, Unit> known;

        Words(Wording wording, Locale language, Map<UUID, Unit> known) {
            this.wording = wording;
            this.language = language;
            this.known = known;
        }

        MeView.Held held(Capacity capacity) {
            Unit unit = unit(capacity.unitId());
            String said = wording.get("capacity." + Wording.key(capacity.kind()), unit == null ? "" : unit.name(),
                    capacity.office() == null ? seat(capacity.programme(), capacity.rule()) : capacity.office().in(language), programme(capacity.programme()));
            return new MeView.Held(capacity.kind(), said, capacity.programme(), capacity.unitId(), unit == null ? null : unit.code(),
                    unit == null ? null : unit.name(), capacity.seatId(), capacity.since(), capacity.suspended());
        }

        MeView.Item item(Waiting waiting) {
            Unit unit = unit(waiting.unitId());
            String step = waiting.step() == null ? "" : wording.word(waiting.step());
            String said = wording.get("waiting." + Wording.key(waiting.kind()), unit == null ? "" : unit.name(), seat(waiting.programme(), waiting.rule()), step);
            return new MeView.Item(waiting.kind(), said, waiting.about(), waiting.programme(), waiting.seatId(), waiting.unitId(),
                    unit == null ? null : unit.name(), waiting.dueAt(), waiting.overdue(), waiting.articles().stream().map(article -> article.in(language)).toList(),
                    act(waiting));
        }

        private MeView.Act act(Waiting waiting) {
            String href = API + waiting.kind().address().replace("{id}", waiting.about().toString())
                    .replace("{seat}", waiting.seatId() == null ? "" : waiting.seatId().toString());
            return new MeView.Act(waiting.kind().operation(), waiting.kind().method(), href);
        }

        private @Nullable Unit unit(@Nullable UUID id) {
            return id == null ? null : known.get(id);
        }

        private String programme(@Nullable String code) {
            return definition(code).map(definition -> definition.title().in(language)).orElse("");
        }

        private String seat(@Nullable String code, @Nullable String rule) {
            return rule == null ? "" : definition(code).flatMap(definition -> definition.seat(rule)).map(seat -> seat.title().in(language)).orElse(rule);
        }

        private Optional<ProgrammeDefinition> definition(@Nullable String code) {
            return code == null ? Optional.empty() : programmes.find(code).flatMap(Programme::newest).map(ProgrammeVersion::definition);
        }
    }
}
