package io.lianluo.registry.nomination.application;

import io.lianluo.registry.acting.Signature;
import io.lianluo.sealing.TextMapper;
import org.jspecify.annotations.Nullable;

/**
 * A decision on an application.
 *
 * @param signature who decided, in which capacity, and when
 * @param reason    why; null where the applicant goes on and nothing was said
 */
public record Decision(Signature signature, @Nullable String reason) {

    /** A blank reason is none. */
    public Decision {
        reason = reason == null || reason.isBlank() ? null : reason.strip();
    }

    Decision withTexts(TextMapper as) {
        return new Decision(signature, as.mapNullable("reason", reason));
    }
}
