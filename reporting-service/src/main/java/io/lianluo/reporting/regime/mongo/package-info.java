/** Keeps what {@link io.lianluo.reporting.regime} knows in MongoDB. */
@org.jspecify.annotations.NullMarked
package io.lianluo.reporting.regime.mongo;
