/** Tells others of applications, and hears that nominations ended. */
@NullMarked
package io.lianluo.registry.nomination.application.events;

import org.jspecify.annotations.NullMarked;
