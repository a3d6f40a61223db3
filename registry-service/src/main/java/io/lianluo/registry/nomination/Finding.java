package io.lianluo.registry.nomination;

import io.lianluo.registry.check.FaultyInputException;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * Whether a candidate meets one condition (MOD-8, RUL-7, ANH-3, JCH-5).
 *
 * @param condition id of the condition
 * @param met       whether it is met
 * @param proof     what shows that it is; null only where it is not met
 */
public record Finding(String condition, boolean met, @Nullable Proof proof) {

    Finding withTexts(UnaryOperator<String> as) {
        return proof == null ? this : new Finding(condition, met, proof.withTexts(as));
    }

    /** @throws FaultyInputException if it is said to be met and nothing shows it */
    public Finding {
        if (met && proof == null) {
            throw new FaultyInputException("proof", "proof-missing", condition);
        }
    }
}
