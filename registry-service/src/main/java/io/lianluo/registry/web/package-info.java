/** Holds all that the interfaces share: the access table, and how requests describe people and papers. It knows no interface of a feature. */
@NullMarked
package io.lianluo.registry.web;

import org.jspecify.annotations.NullMarked;
