/** Texts of which something was erased. They say so in both languages, and stay where the erased text stood. */
@NullMarked
package io.lianluo.registry.text;

import org.jspecify.annotations.NullMarked;
