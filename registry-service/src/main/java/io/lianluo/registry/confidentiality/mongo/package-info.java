/** The record of who read what is classified, in the store: entries are added and found, never changed. */
@NullMarked
package io.lianluo.registry.confidentiality.mongo;

import org.jspecify.annotations.NullMarked;
