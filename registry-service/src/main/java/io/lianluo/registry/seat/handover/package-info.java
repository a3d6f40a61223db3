/**
 * Handovers (工作交接) from a predecessor to a successor.
 * A handover shows what is left to do and enforces nothing.
 */
@NullMarked
package io.lianluo.registry.seat.handover;

import org.jspecify.annotations.NullMarked;
