/** Erasure over HTTP. */
@NullMarked
package io.lianluo.registry.erasure.web;

import org.jspecify.annotations.NullMarked;
