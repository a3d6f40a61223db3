/** Archives over HTTP. */
@NullMarked
package io.lianluo.registry.archive.web;

import org.jspecify.annotations.NullMarked;
