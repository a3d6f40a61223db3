/**
 * The archive of what each liaison did in office (履职档案, JCH-11). It draws on the registry's own record and on what other contexts tell. It
 * knows people, seats and things by their ids alone, so that erasing a person leaves nothing of them here.
 */
@NullMarked
package io.lianluo.registry.archive;

import org.jspecify.annotations.NullMarked;
