/** Consumers of other contexts' events: the only place that knows the generated event classes. The contract is in the schemas module. */
@NullMarked
package io.lianluo.registry.archive.events;

import org.jspecify.annotations.NullMarked;
