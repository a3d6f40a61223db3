/** Seats and liaisons over HTTP. Controllers read and answer; the seat decides. */
@NullMarked
package io.lianluo.registry.seat.web;

import org.jspecify.annotations.NullMarked;
