/** Offices (经办部门) that act for a programme's authority, and the officers who act for them. An office covers the tree of units, or a part of it. */
@NullMarked
package io.lianluo.registry.office;

import org.jspecify.annotations.NullMarked;
