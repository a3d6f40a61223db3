/** Hears what assessment proposes and takes back, and tells what units answer. The only place of advice that knows the generated event classes. */
@NullMarked
package io.lianluo.registry.advice.events;

import org.jspecify.annotations.NullMarked;
