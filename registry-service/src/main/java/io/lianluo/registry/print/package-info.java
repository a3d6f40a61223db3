/** The head of every printed form. It says what the programme and the seat are called and which unit the form is about. */
@NullMarked
package io.lianluo.registry.print;

import org.jspecify.annotations.NullMarked;
