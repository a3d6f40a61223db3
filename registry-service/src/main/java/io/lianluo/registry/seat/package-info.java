/** Seats (席位) and the liaisons (联络员) who hold them. The seat owes the duties, whoever holds it; a vacancy is a state that shows. */
@NullMarked
package io.lianluo.registry.seat;

import org.jspecify.annotations.NullMarked;
