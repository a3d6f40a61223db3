/** What is owed at present, as reporting tells it: only how much, so that a preview can say what a new version meets. */
@NullMarked
package io.lianluo.registry.obligation;

import org.jspecify.annotations.NullMarked;
