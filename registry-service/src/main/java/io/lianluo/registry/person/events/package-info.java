/** What others are told of people, on the restricted topic. The only place that knows the generated event classes. */
@NullMarked
package io.lianluo.registry.person.events;

import org.jspecify.annotations.NullMarked;
