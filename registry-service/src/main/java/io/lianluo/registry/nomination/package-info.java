/** Nominations (推荐与任命): the way of a candidate to a seat, step by step, by the path of the programme. Who did what when, on which evidence, stays on record. */
@NullMarked
package io.lianluo.registry.nomination;

import org.jspecify.annotations.NullMarked;
