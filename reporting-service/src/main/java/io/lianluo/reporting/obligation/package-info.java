/**
 * Obligations of seats: each with its frozen due time, from its opening to its outcome.
 * Here stand the aggregate, its commands and the policies that keep it true; adapters are in the packages below.
 */
@org.jspecify.annotations.NullMarked
package io.lianluo.reporting.obligation;
