/**
 * The regimes: the programmes' report duties in all their versions, and the working calendars they are counted by.
 * Kept as replicas that only the registry's events change.
 */
@org.jspecify.annotations.NullMarked
package io.lianluo.reporting.regime;
