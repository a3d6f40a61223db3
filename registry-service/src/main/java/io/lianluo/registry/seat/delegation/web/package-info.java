/**
 * Serves delegations over HTTP.
 * A unit's head and the office that keeps the roster give and revoke them.
 */
@NullMarked
package io.lianluo.registry.seat.delegation.web;

import org.jspecify.annotations.NullMarked;
