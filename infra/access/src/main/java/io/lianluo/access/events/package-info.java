/** Reads the events of the registry of which every service makes the same. A service's own handler passes them on to its roster. */
@NullMarked
package io.lianluo.access.events;

import org.jspecify.annotations.NullMarked;
