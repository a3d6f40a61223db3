/**
 * A POST with an {@code Idempotency-Key} takes effect once: its repetition gets the first answer again.
 * Only what took effect is remembered, for a day; what was refused may be sent again, corrected, under the same key.
 */
@org.jspecify.annotations.NullMarked
package io.lianluo.web.idempotency;
