/** Previews over HTTP. */
@NullMarked
package io.lianluo.registry.preview.web;

import org.jspecify.annotations.NullMarked;
