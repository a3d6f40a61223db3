/** Shows a caller in which capacities they may act, and what waits for them. */
@NullMarked
package io.lianluo.registry.me.web;

import org.jspecify.annotations.NullMarked;
