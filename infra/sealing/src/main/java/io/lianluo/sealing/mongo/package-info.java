/** Sealed documents in MongoDB: a store that seals texts by field, and seals anew what an older key sealed. */
@NullMarked
package io.lianluo.sealing.mongo;

import org.jspecify.annotations.NullMarked;
