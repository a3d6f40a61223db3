/** Applications to the open call of a nomination (MOD-9): who comes forward, what is found about them, and what becomes of it. */
@NullMarked
package io.lianluo.registry.nomination.application;

import org.jspecify.annotations.NullMarked;
