/** The day of somebody, as far as reporting knows it: in which capacities they may act, and what waits for them. */
@org.jspecify.annotations.NullMarked
package io.lianluo.reporting.me;
