/** Gathers what somebody may do and what waits for them, from all that the registry keeps. It decides nothing. */
@NullMarked
package io.lianluo.registry.me;

import org.jspecify.annotations.NullMarked;
