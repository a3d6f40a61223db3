package io.lianluo.reporting.obligation;

import io.lianluo.sealing.TextMapper;
import java.time.Instant;

/**
 * Why nothing needs to be handed in.
 *
 * @param at     when it was granted
 * @param by     who granted it
 * @param reason in words
 */
public record Excuse(Instant at, String by, String reason) {

    Excuse withTexts(TextMapper as) {
        return new Excuse(at, by, as.map("reason", reason));
    }
}
