/**
 * What units answer when they are advised to name another liaison. The answer is put on record; naming one is a nomination or an
 * appointment of its own.
 */
@NullMarked
package io.lianluo.registry.advice;

import org.jspecify.annotations.NullMarked;
