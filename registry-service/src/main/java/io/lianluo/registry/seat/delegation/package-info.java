/**
 * Delegations (授权): times in which a liaison stands in for the unit's head.
 * The appointment during which they hold keeps them.
 */
@NullMarked
package io.lianluo.registry.seat.delegation;

import org.jspecify.annotations.NullMarked;
