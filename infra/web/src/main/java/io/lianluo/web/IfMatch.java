package io.lianluo.web;

import io.lianluo.domain.RecordedChange;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.function.LongFunction;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;

/**
 * The request's {@code If-Match}: the version that the caller means to change. A controller method takes it as an argument.
 *
 * @param tags the entity tags named, or {@code *}; null if the request has no such header
 */
public record IfMatch(@Nullable Set<String> tags) {

    /** The header's value; null if it is missing. */
    public static IfMatch parse(@Nullable String header) {
        return new IfMatch(header == null ? null
                : Arrays.stream(header.split(",")).map(String::strip).collect(Collectors.toUnmodifiableSet()));
    }

    /** @throws ProblemException 428 {@code precondition-required} if the request has no such header */
    public IfMatch required() {
        if (tags == null) {
            throw Problems.of(HttpStatus.PRECONDITION_REQUIRED, "precondition-required");
        }
        return this;
    }

    /** @throws ProblemException 412 {@code precondition-failed} if the caller means another version than the present one */
    public void check(long version) {
        check(version, meant -> List.of());
    }

    /**
     * The same, and the problem says what was done in between.
     *
     * @param since what was done since a version, the oldest first
     * @throws ProblemException 412 {@code precondition-failed} if the caller means another version than the present one
     */
    public void check(long version, LongFunction<List<RecordedChange>> since) {
        if (tags != null && !tags.contains("*") && !tags.contains(ETag.of(version))) {
            List<RecordedChange> changes = tags.stream().flatMapToLong(tag -> ETag.versionOf(tag).stream()).max().stream().mapToObj(since).findFirst()
                    .orElse(List.of());
            throw Problems.of(HttpStatus.PRECONDITION_FAILED, "precondition-failed").header("ETag", ETag.of(version)).since(changes);
        }
    }
}
