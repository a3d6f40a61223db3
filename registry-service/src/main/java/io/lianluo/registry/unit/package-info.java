/** Units (单位): organisations and parts of them, a tree. Their kind and the programmes they take part in decide which seats they must fill. */
@NullMarked
package io.lianluo.registry.unit;

import org.jspecify.annotations.NullMarked;
