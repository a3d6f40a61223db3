package io.lianluo.web;

import org.jspecify.annotations.Nullable;

/**
 * A bean that says which problem an exception of a service's own is, so that its domain need not know of HTTP. {@code InvalidInput} and
 * {@code Conflict} of the domain and {@code Forbidden} of access need none; it is for what the reader's own rights decide how to say:
 *
 * <pre>{@code
 * @Bean
 * ProblemMapping problems() {
 *     return e -> switch (e) {
 *         case DoubtfulPersonException doubtful -> Problems.invalid(new FieldError(doubtful.part(), "person-doubtful"));
 *         default -> null;
 *     };
 * }
 * }</pre>
 */
@FunctionalInterface
public interface ProblemMapping {

    /** The problem; null if this mapping knows nothing of the exception. */
    @Nullable ProblemException map(Throwable exception);
}
