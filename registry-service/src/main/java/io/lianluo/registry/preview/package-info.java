/** Tells what publishing a version of a programme would do to the roster and to what is owed. Nothing is changed. */
@NullMarked
package io.lianluo.registry.preview;

import org.jspecify.annotations.NullMarked;
