/** Keeps what {@link io.lianluo.reporting.opening} knows in MongoDB. */
@org.jspecify.annotations.NullMarked
package io.lianluo.reporting.opening.mongo;
