package io.lianluo.meeting.meeting.web;

import io.lianluo.access.Unit;
import io.lianluo.access.me.Names;
import io.lianluo.domain.LocalizedText;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The names that stand beside ids in one answer; each is looked up once. */
final class Labels {

    private final Names names;
    private final Map<String, Optional<LocalizedText>> programmes = new HashMap<>();
    private final Map<String, Optional<LocalizedText>> seats = new HashMap<>();
    private final Map<UUID, Optional<Unit>> units = new HashMap<>();

    Labels(Names names) {
        this.names = names;
    }

    @Nullable LocalizedText programme(String code) {
        return programmes.computeIfAbsent(code, names::programme).orElse(null);
    }

    /** The title of the seats of that rule; null where the rule is not known. */
    @Nullable LocalizedText seat(String programme, @Nullable String rule) {
        return rule == null ? null : seats.computeIfAbsent(programme + "/" + rule, key -> names.seat(programme, rule)).orElse(null);
    }

    @Nullable String unit(@Nullable UUID unitId) {
        return unitId == null ? null : units.computeIfAbsent(unitId, names::unit).map(Unit::name).orElse(null);
    }
}
