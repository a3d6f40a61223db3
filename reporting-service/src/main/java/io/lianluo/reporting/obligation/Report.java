package io.lianluo.reporting.obligation;

import io.lianluo.domain.Erased;
import io.lianluo.sealing.TextMapper;
import java.time.Instant;
import java.util.UUID;

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

    /** Tells whether the person handed it in, or somebody in their place. */
    public boolean isSignedBy(UUID personId) {
        return signature.isBy(personId);
    }

    /** Returns it without the names on the paper by which it came. */
    Report withoutPaper() {
        return new Report(signature.withTexts((field, text) -> Erased.TEXT), late, content);
    }

    Report withTexts(TextMapper as) {
        return new Report(signature.withTexts(as.in("signature")), late, content.withTexts(as.in("content")));
    }
}
