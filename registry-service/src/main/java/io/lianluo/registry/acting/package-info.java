/** Who acts, and in which capacity: a programme says who does what by capacities, and the roster and the token's offices say who has them. */
@NullMarked
package io.lianluo.registry.acting;

import org.jspecify.annotations.NullMarked;
