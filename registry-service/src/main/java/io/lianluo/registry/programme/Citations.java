package io.lianluo.registry.programme;

import io.lianluo.domain.LocalizedText;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Cites the articles from which the lines of one answer follow. It reads each programme once, however many lines there are. */
public final class Citations {

    private final Programmes programmes;
    private final Map<String, Optional<Programme>> read = new HashMap<>();

    /** Citations of all programmes. */
    public Citations(Programmes programmes) {
        this.programmes = programmes;
    }

    /**
     * The names of the articles from which something on record follows; none where it follows from none.
     *
     * @param programme code of the programme
     * @param ground    the rule from which it follows; null where it follows from none
     * @param at        the moment for which it is on record
     */
    public List<LocalizedText> of(String programme, @Nullable Ground ground, Instant at) {
        return ground == null ? List.of() : find(programme).flatMap(Programme::newest).map(newest -> newest.definition().zoneId())
                .map(zone -> of(programme, ground, LocalDate.ofInstant(at, zone))).orElse(List.of());
    }

    /** The names of the articles from which something follows that is on record for a day; none where it follows from none. */
    public List<LocalizedText> of(String programme, @Nullable Ground ground, LocalDate on) {
        return ground == null ? List.of() : find(programme).map(known -> ground.cited(known, on)).orElse(List.of());
    }

    private Optional<Programme> find(String programme) {
        return read.computeIfAbsent(programme, programmes::find);
    }
}
