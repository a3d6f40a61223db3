/** Keeps what {@link io.lianluo.reporting.roster} knows in MongoDB. */
@org.jspecify.annotations.NullMarked
package io.lianluo.reporting.roster.mongo;
