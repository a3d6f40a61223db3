package io.lianluo.notification.replica;

import io.lianluo.domain.LocalizedText;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A version of a programme.
 *
 * @param code    code of the programme
 * @param version its version
 * @param title   what it is called
 * @param zoneId  time zone of its days
 * @param rules   the rules by which somebody is told something, with their articles
 */
public record Programme(String code, int version, LocalizedText title, String zoneId, List<CitedRule> rules) {

    /** A version that cites no articles. */
    public Programme(String code, int version, LocalizedText title, String zoneId) {
        this(code, version, title, zoneId, List.of());
    }

    /** The names of the articles that a rule follows from; none where the programme cites none. */
    public List<LocalizedText> articles(@Nullable Basis basis) {
        return basis == null ? List.of() : rules.stream().filter(rule -> rule.section() == basis.section() && rule.id().equals(basis.rule()))
                .flatMap(rule -> rule.articles().stream()).toList();
    }

    /** Time zone of its days. */
    public ZoneId zone() {
        return ZoneId.of(zoneId);
    }
}
