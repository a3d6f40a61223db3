/**
 * Findings about whether somebody meets the conditions that a programme asks for (任职条件), with what shows it and who found it.
 * Nominations and seats keep them alike.
 */
@NullMarked
package io.lianluo.registry.condition;

import org.jspecify.annotations.NullMarked;
