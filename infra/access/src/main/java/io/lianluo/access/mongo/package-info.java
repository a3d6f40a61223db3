/** Keeps what access needs of the roster as replicas. It also tells the store which documents somebody may see. */
@NullMarked
package io.lianluo.access.mongo;

import org.jspecify.annotations.NullMarked;
