/**
 * Serves handovers over HTTP.
 * They are listed until every item is ticked.
 */
@NullMarked
package io.lianluo.registry.seat.handover.web;

import org.jspecify.annotations.NullMarked;
