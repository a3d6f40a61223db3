package io.lianluo.notification.events;

import io.lianluo.domain.LocalizedText;
import org.jspecify.annotations.Nullable;

/** Words of the contracts in words of this context. */
final class Translate {

    private Translate() { }

    static LocalizedText text(io.lianluo.events.common.v1.LocalizedText text) {
        return new LocalizedText(text.getZh(), text.getEn());
    }

    /** The name of a period; a report that was asked for has an identity there, which says nothing to people. */
    static @Nullable String period(String period) {
        return period.length() < 36 ? period : null;
    }
}
