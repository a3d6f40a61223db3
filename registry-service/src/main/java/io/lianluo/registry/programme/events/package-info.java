/** What others are told of programmes: the only place that knows the generated event classes. The contract is in the schemas module. */
@NullMarked
package io.lianluo.registry.programme.events;

import org.jspecify.annotations.NullMarked;
