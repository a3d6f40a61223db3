/** States who may see and do what, as far as the roster tells it. Nothing here knows Spring, MongoDB or HTTP. */
@NullMarked
package io.lianluo.access;

import org.jspecify.annotations.NullMarked;
