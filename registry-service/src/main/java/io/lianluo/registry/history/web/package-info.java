/** Tells histories over HTTP, in sentences of the reader's language beside the facts. */
@NullMarked
package io.lianluo.registry.history.web;

import org.jspecify.annotations.NullMarked;
