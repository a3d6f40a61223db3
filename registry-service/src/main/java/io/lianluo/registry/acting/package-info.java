/** Finds out who acts, and in which capacity. A programme assigns each step to a capacity; the roster and the token's offices say who has it. */
@NullMarked
package io.lianluo.registry.acting;

import org.jspecify.annotations.NullMarked;
