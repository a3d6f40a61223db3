/** The registry as others see it: by its interface and its topics. */
@NullMarked
package io.lianluo.registry;

import org.jspecify.annotations.NullMarked;
