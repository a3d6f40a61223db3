/** What the tests of this service share: a regime, a seat, a calendar, and stores in memory that the domain cannot tell from real ones. */
@org.jspecify.annotations.NullMarked
package io.lianluo.reporting;
