/** The record of accesses in the store: entries are added and found, never changed. */
@NullMarked
package io.lianluo.registry.privacy.mongo;

import org.jspecify.annotations.NullMarked;
