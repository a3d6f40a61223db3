/**
 * Keeps the obligations that are open at present, as the reporting context tells them. It only counts them, so that a preview can say how
 * many a new version affects.
 */
@NullMarked
package io.lianluo.registry.obligation;

import org.jspecify.annotations.NullMarked;
