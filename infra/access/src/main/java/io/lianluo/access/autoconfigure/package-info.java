/** Gives every service the capacities of its callers. It takes nothing from the service. */
@NullMarked
package io.lianluo.access.autoconfigure;

import org.jspecify.annotations.NullMarked;
