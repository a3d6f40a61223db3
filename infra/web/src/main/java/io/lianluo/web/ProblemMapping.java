package io.lianluo.web;

import org.jspecify.annotations.Nullable;

/**
 * A bean that says which problem an exception of a service's own is, so that its domain need not know of HTTP. {@code InvalidInput} and
 * {@code Conflict} of the domain need none; it is for what is neither, such as a refusal to somebody who may not act:
 *
 * <pre>{@code
 * @Bean
 * ProblemMapping problems() {
 *     return e -> switch (e) {
 *         case NotEntitledException refused -> Problems.forbidden("not-entitled", refused.entitled());
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
