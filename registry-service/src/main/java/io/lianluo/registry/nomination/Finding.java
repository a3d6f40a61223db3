package io.lianluo.registry.nomination;

import io.lianluo.domain.InvalidInput;
import io.lianluo.sealing.TextMapper;
import org.jspecify.annotations.Nullable;

/**
 * States whether a candidate meets one condition (MOD-8, RUL-7, ANH-3, JCH-5).
 *
 * @param condition id of the condition
 * @param met       whether it is met
 * @param proof     what shows that it is; null only where it is not met
 */
public record Finding(String condition, boolean met, @Nullable Proof proof) {

    Finding withTexts(TextMapper as) {
        return new Finding(condition, met, as.mapPart("proof", proof, Proof::withTexts));
    }

    /** @throws InvalidInput if it is said to be met and nothing shows it */
    public Finding {
        if (met && proof == null) {
            throw new InvalidInput("proof", "proof-missing", condition);
        }
    }
}
