package io.lianluo.registry.filing;

import io.lianluo.registry.acting.Signature;
import io.lianluo.sealing.TextMapper;
import org.jspecify.annotations.Nullable;

/**
 * The authority's ruling on a submission.
 *
 * @param signature who did, in which capacity, and when
 * @param confirmed whether it was confirmed, and not refused
 * @param reason    why; null only where it was confirmed
 */
public record Ruling(Signature signature, boolean confirmed, @Nullable String reason) {

    Ruling withTexts(TextMapper as) {
        return new Ruling(signature, confirmed, as.mapNullable("reason", reason));
    }
}
