/** Rounds as documents. */
@NullMarked
package io.lianluo.registry.contact.mongo;

import org.jspecify.annotations.NullMarked;
