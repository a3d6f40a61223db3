package io.lianluo.reporting.obligation;

import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A report that was handed in; a nil return has neither parts nor text.
 *
 * @param at    when it came
 * @param late  whether its due time had passed then
 * @param by    who handed it in: a person id, or the id of a machine client
 * @param parts the parts by their ids
 * @param text  free text
 */
public record Report(Instant at, boolean late, String by, Map<String, String> parts, @Nullable String text) { }
