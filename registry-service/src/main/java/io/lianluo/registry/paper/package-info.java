/** Papers (材料) that somebody attaches: what kind of paper it is, its file's name and digest. Its file is uploaded before, or was seen elsewhere. */
@NullMarked
package io.lianluo.registry.paper;

import org.jspecify.annotations.NullMarked;
