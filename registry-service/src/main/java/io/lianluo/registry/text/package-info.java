/** Texts in the platform's two languages. */
@NullMarked
package io.lianluo.registry.text;

import org.jspecify.annotations.NullMarked;
