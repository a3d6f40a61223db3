/** The parts of the interface that the controllers of all features share: the access table, and the rules about who may see what. */
@NullMarked
package io.lianluo.registry.web;

import org.jspecify.annotations.NullMarked;
