/** States who calls, and who may see and do what. Nothing here knows Spring, MongoDB or HTTP. */
@NullMarked
package io.lianluo.access;

import org.jspecify.annotations.NullMarked;
