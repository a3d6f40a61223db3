/**
 * Transfers (调任) of a liaison from one seat to another, while they are under way.
 * A transfer changes two seats, one after the other.
 */
@NullMarked
package io.lianluo.registry.seat.transfer;

import org.jspecify.annotations.NullMarked;
