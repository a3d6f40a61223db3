/** Offices in the store, one document each, with all their officers. State and events of a change are kept in one write. */
@NullMarked
package io.lianluo.registry.office.mongo;

import org.jspecify.annotations.NullMarked;
