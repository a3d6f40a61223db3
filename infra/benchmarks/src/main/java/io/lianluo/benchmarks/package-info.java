/**
 * Measures what the platform costs beside what it stands on: the broker's own tools and Avro's own loop, in the same run on the same
 * machine. Ratios carry over to other machines, figures do not.
 */
@org.jspecify.annotations.NullMarked
package io.lianluo.benchmarks;
