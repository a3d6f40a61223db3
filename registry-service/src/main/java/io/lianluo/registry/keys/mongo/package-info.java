/** What all stores have in common whose documents hold something sealed. */
@NullMarked
package io.lianluo.registry.keys.mongo;

import org.jspecify.annotations.NullMarked;
