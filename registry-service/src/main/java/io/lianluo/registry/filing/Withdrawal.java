package io.lianluo.registry.filing;

import io.lianluo.registry.acting.Signature;
import io.lianluo.sealing.TextMapper;

/**
 * The withdrawal of a filing by the unit that began it.
 *
 * @param signature who withdrew it, in which capacity, and when
 * @param reason    why
 */
public record Withdrawal(Signature signature, String reason) {

    Withdrawal withTexts(TextMapper as) {
        return new Withdrawal(signature, as.map("reason", reason));
    }
}
