package io.lianluo.reporting.obligation;

import io.lianluo.sealing.TextMapper;
import java.time.Instant;

/**
 * A report that was handed in.
 *
 * @param signature who handed it in, and when
 * @param late      whether its due time had passed then
 * @param content   its content
 */
public record Report(Signature signature, boolean late, Submission content) {

    /** The moment at which it counts as handed in. */
    public Instant at() {
        return signature.at();
    }

    Report withTexts(TextMapper as) {
        return new Report(signature.withTexts(as.in("signature")), late, content.withTexts(as.in("content")));
    }
}
