/** States who may read ledgers and proposals, and who may issue what is drafted. It follows from offices and from the roster. */
@NullMarked
package io.lianluo.assessment.access;

import org.jspecify.annotations.NullMarked;
