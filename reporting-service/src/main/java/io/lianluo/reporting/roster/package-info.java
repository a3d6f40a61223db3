/**
 * The roster of those who owe: the seats, who held them when, and the units they belong to, as the registry tells.
 * Kept as replicas that only the registry's events change.
 */
@org.jspecify.annotations.NullMarked
package io.lianluo.reporting.roster;
