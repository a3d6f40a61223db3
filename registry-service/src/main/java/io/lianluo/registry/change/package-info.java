/** Changes (变更) of seats, people and units that others may have to follow up: noted before they are saved, so that a crash forgets none. */
@NullMarked
package io.lianluo.registry.change;

import org.jspecify.annotations.NullMarked;
