/** Keeps particulars, texts sealed. */
@NullMarked
package io.lianluo.registry.particulars.mongo;

import org.jspecify.annotations.NullMarked;
