/** Hears from notification whom nothing could be delivered to. The only place of contact that knows the generated event classes. */
@NullMarked
package io.lianluo.registry.contact.events;

import org.jspecify.annotations.NullMarked;
