/** Lets units answer advice, and shows it at the seat. */
@NullMarked
package io.lianluo.registry.advice.web;

import org.jspecify.annotations.NullMarked;
