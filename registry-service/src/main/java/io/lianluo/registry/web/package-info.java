/** The access table: who may call which endpoint. */
@NullMarked
package io.lianluo.registry.web;

import org.jspecify.annotations.NullMarked;
