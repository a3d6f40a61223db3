/**
 * Tells what happened to a seat and to a unit, act by act. It knows nothing that seats, nominations and units do not know, and puts that in order.
 */
@NullMarked
package io.lianluo.registry.history;

import org.jspecify.annotations.NullMarked;
