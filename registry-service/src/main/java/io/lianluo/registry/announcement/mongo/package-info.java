/**
 * Keeps announcements in the store, one document each.
 * Their texts are sealed, because they name people.
 */
@NullMarked
package io.lianluo.registry.announcement.mongo;

import org.jspecify.annotations.NullMarked;
