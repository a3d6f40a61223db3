package io.lianluo.registry.nomination;

import java.time.Instant;
import java.util.function.UnaryOperator;

/**
 * How a nomination ended without an appointment.
 *
 * @param at     when
 * @param by     subject of whoever ended it; {@value #REGISTRY} where the seat could not be taken
 * @param reason why
 */
public record Conclusion(Instant at, String by, String reason) {

    Conclusion withTexts(UnaryOperator<String> as) {
        return new Conclusion(at, by, as.apply(reason));
    }

    /** Who acts when nobody asked. */
    public static final String REGISTRY = "registry";
}
