package io.lianluo.web.me;

import io.lianluo.access.Unit;
import io.lianluo.access.me.Act;
import io.lianluo.access.me.Capacity;
import io.lianluo.access.me.Names;
import io.lianluo.access.me.Waiting;
import io.lianluo.domain.LocalizedText;
import io.lianluo.domain.Messages;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Says capacities and what waits in the reader's language. Each name is asked for once. */
final class MeWords {

    private static final String API = "/api/v1";

    private final Messages messages;
    private final Locale language;
    private final Names names;
    private final Map<UUID, Optional<Unit>> units = new HashMap<>();
    private final Map<String, Optional<LocalizedText>> titles = new HashMap<>();

    MeWords(Messages messages, Locale language, Names names) {
        this.messages = messages;
        this.language = Messages.languageOf(language);
        this.names = names;
    }

    MeView.Held capacity(Capacity capacity) {
        Unit unit = unit(capacity.unitId());
        String said = messages.get(language, MeController.text(capacity.kind()), unit == null ? "" : unit.name(),
                capacity.office() == null ? seat(capacity.programme(), capacity.rule()) : capacity.office(), programme(capacity.programme()));
        return new MeView.Held(capacity.kind(), said, capacity.programme(), capacity.unitId(), unit == null ? null : unit.code(),
                unit == null ? null : unit.name(), capacity.seatId(), capacity.since(), capacity.suspended());
    }

    MeView.Item item(Waiting waiting) {
        Unit unit = unit(waiting.unitId());
        List<Object> words = Stream.concat(Stream.of(unit == null ? "" : unit.name(), seat(waiting.programme(), waiting.rule())), waiting.words().stream()).toList();
        String said = messages.get(language, MeController.text(waiting.kind()), words.toArray());
        return new MeView.Item(waiting.kind().name(), said, waiting.about(), waiting.programme(), waiting.seatId(), waiting.unitId(),
                unit == null ? null : unit.name(), waiting.dueAt(), waiting.overdue(), waiting.articles().stream().map(article -> article.in(language)).toList(),
                act(waiting));
    }

    private static MeView.Act act(Waiting waiting) {
        Act act = waiting.kind().act();
        String href = API + act.address().replace("{id}", waiting.about().toString())
                .replace("{seat}", waiting.seatId() == null ? "" : waiting.seatId().toString());
        return new MeView.Act(act.operation(), act.method(), href);
    }

    private @Nullable Unit unit(@Nullable UUID id) {
        return id == null ? null : units.computeIfAbsent(id, names::unit).orElse(null);
    }

    private String programme(@Nullable String code) {
        return code == null ? "" : titles.computeIfAbsent(code, names::programme).map(title -> title.in(language)).orElse(code);
    }

    private String seat(@Nullable String code, @Nullable String rule) {
        return code == null || rule == null ? "" : titles.computeIfAbsent(code + " " + rule, key -> names.seat(code, rule))
                .map(title -> title.in(language)).orElse(rule);
    }
}
