package io.lianluo.web;

import io.lianluo.domain.RecordedChange;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.function.LongFunction;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;

/**
 * The request's {@code If-Match}: the version that the caller means to change. A controller method takes it as an argument, which it marks
 * {@link Required} where a request without the header is refused.
 *
 * @param tags       the entity tags named, or {@code *}; null if the request has no such header
 * @param isRequired whether {@link #check} refuses a request without the header
 */
public record IfMatch(@Nullable Set<String> tags, boolean isRequired) {

    /** Marks the argument of a change that could overwrite what others wrote: the caller must say which version is meant, and the description says so. */
    @Target(ElementType.PARAMETER)
    @Retention(RetentionPolicy.RUNTIME)
    @Documented
    public @interface Required { }

    /**
     * Reads the header.
     *
     * @param header its value; null if it is missing
     */
    public static IfMatch parse(@Nullable String header, boolean required) {
        return new IfMatch(header == null ? null
                : Arrays.stream(header.split(",")).map(String::strip).collect(Collectors.toUnmodifiableSet()), required);
    }

    /** @throws ProblemException 428 {@code precondition-required} if the request has no such header */
    public IfMatch required() {
        if (tags == null) {
            throw Problems.of(HttpStatus.PRECONDITION_REQUIRED, "precondition-required");
        }
        return this;
    }

    /**
     * Compares the version that the caller means with the present one.
     *
     * @throws ProblemException 412 {@code precondition-failed} if it is another, 428 {@code precondition-required} if it is required and missing
     */
    public void check(long version) {
        check(version, meant -> List.of());
    }

    /**
     * The same, and the problem says what was done in between.
     *
     * @param since what was done since a version, the oldest first
     * @throws ProblemException 412 {@code precondition-failed} if it is another, 428 {@code precondition-required} if it is required and missing
     */
    public void check(long version, LongFunction<List<RecordedChange>> since) {
        if (isRequired) {
            required();
        }
        if (tags != null && !tags.contains("*") && !tags.contains(ETag.of(version))) {
            List<RecordedChange> changes = tags.stream().flatMapToLong(tag -> ETag.versionOf(tag).stream()).max().stream().mapToObj(since).findFirst()
                    .orElse(List.of());
            throw Problems.of(HttpStatus.PRECONDITION_FAILED, "precondition-failed").header("ETag", ETag.of(version)).since(changes);
        }
    }
}
