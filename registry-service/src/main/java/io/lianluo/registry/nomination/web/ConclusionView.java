package io.lianluo.registry.nomination.web;

import io.lianluo.documents.print.Wording;
import io.lianluo.registry.nomination.Conclusion;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Shows how a nomination ended without an appointment.
 *
 * @param at     when
 * @param by     subject of whoever ended it; registry where the registry concluded it
 * @param ground why
 * @param reason why: in the words of whoever ended it where the reader is shown them, or else in the reader's language
 */
record ConclusionView(Instant at, String by, Conclusion.Ground ground, String reason) {

    static @Nullable ConclusionView of(@Nullable Conclusion conclusion, boolean shown, Wording words) {
        return conclusion == null ? null : new ConclusionView(conclusion.at(), conclusion.by(), conclusion.ground(), reason(conclusion, shown, words));
    }

    private static String reason(Conclusion conclusion, boolean shown, Wording words) {
        return conclusion.reason() == null || !shown ? words.get("conclusion." + Wording.key(conclusion.ground())) : conclusion.reason();
    }
}
