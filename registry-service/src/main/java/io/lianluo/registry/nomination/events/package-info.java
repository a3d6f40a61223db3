/** What others are told of nominations: the only place that knows the generated event classes. The contract is in the schemas module. */
@NullMarked
package io.lianluo.registry.nomination.events;

import org.jspecify.annotations.NullMarked;
