/** What others are told of units: the only place that knows the generated event classes. The contract is in the schemas module. */
@NullMarked
package io.lianluo.registry.unit.events;

import org.jspecify.annotations.NullMarked;
