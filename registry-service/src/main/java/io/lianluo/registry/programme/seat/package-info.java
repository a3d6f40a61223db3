/**
 * The seats that a programme asks units for, and from where a liaison may come.
 * A programme file says it in its section of seats.
 */
@NullMarked
package io.lianluo.registry.programme.seat;

import org.jspecify.annotations.NullMarked;
