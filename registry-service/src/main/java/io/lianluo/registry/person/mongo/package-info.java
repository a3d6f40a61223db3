/** People in the store: what is personal is sealed field by field. State and events of a change are kept in one write. */
@NullMarked
package io.lianluo.registry.person.mongo;

import org.jspecify.annotations.NullMarked;
