package io.lianluo.web;

import org.jspecify.annotations.Nullable;

/**
 * A bean that says which problem a service's own exceptions are, so that its domain need not know of HTTP:
 *
 * <pre>{@code
 * @Bean
 * ProblemMapping problems() {
 *     return e -> switch (e) {
 *         case AlreadyHandedIn already -> Problems.conflict("already-handed-in", already.at());
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
