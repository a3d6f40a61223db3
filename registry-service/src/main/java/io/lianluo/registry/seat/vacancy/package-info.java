/**
 * Vacancies (空缺) of a seat.
 * A vacancy has a term of its own, which begins when the vacancy is known.
 */
@NullMarked
package io.lianluo.registry.seat.vacancy;

import org.jspecify.annotations.NullMarked;
