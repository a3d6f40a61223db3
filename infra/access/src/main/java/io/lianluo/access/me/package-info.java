/** Says what a service tells somebody of their day: in which capacities they may act there, and what waits for them. */
@NullMarked
package io.lianluo.access.me;

import org.jspecify.annotations.NullMarked;
