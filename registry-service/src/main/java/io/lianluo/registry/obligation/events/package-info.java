/** Open obligations from reporting's events. */
@NullMarked
package io.lianluo.registry.obligation.events;

import org.jspecify.annotations.NullMarked;
