/** Papers (材料) that somebody attaches: what kind of paper it is, its file's name and digest. The files themselves are kept elsewhere. */
@NullMarked
package io.lianluo.registry.paper;

import org.jspecify.annotations.NullMarked;
