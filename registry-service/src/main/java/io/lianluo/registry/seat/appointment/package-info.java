/**
 * Appointments of persons to a seat (任命), one after the other, and everything that was put on record about them.
 * They know nothing of the seat that holds them.
 */
@NullMarked
package io.lianluo.registry.seat.appointment;

import org.jspecify.annotations.NullMarked;
