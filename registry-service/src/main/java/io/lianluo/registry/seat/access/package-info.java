/** States who may know of a seat and act for it, by office and by the roster. It decides for all that belongs to seats, units and people, too. */
@NullMarked
package io.lianluo.registry.seat.access;

import org.jspecify.annotations.NullMarked;
