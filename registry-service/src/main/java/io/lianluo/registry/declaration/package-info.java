/** Takes the first declaration of a unit that is not on the roster yet, by the unit itself (ANH-7). It opens nothing until the authority confirms it. */
@NullMarked
package io.lianluo.registry.declaration;

import org.jspecify.annotations.NullMarked;
