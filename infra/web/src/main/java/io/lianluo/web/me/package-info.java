/** Shows a caller in which capacities they may act in a service, and what waits for them there. A service with a bean of its day has it. */
@NullMarked
package io.lianluo.web.me;

import org.jspecify.annotations.NullMarked;
