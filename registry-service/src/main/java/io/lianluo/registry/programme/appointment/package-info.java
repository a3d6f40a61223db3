/**
 * The appointment that a programme asks for: the conditions, their evidence, the steps of the path and who acts in each, and the handover.
 * A programme file says it in its section of appointment.
 */
@NullMarked
package io.lianluo.registry.programme.appointment;

import org.jspecify.annotations.NullMarked;
