/** People in the store: what is personal is sealed field by field with a key of the person's own. State and events of a change are kept in one write. */
@NullMarked
package io.lianluo.registry.person.mongo;

import org.jspecify.annotations.NullMarked;
