package io.lianluo.reporting.obligation;

import io.lianluo.domain.InvalidInput;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The report that somebody hands in.
 *
 * @param nil   whether it says "nothing to report"; it then has no content
 * @param parts the parts by their ids
 * @param text  free text
 */
public record Submission(boolean nil, Map<String, String> parts, @Nullable String text) {

    /**
     * Copies the parts.
     *
     * @throws InvalidInput if it says "nothing to report" and reports something
     */
    public Submission {
        parts = Map.copyOf(parts);
        if (nil && (text != null || !parts.isEmpty())) {
            throw new InvalidInput("nil", "nil-return-with-content");
        }
    }
}
