/** The heads of forms for controllers that answer with one. They are made from the programme and the unit as they stand. */
@NullMarked
package io.lianluo.registry.print.web;

import org.jspecify.annotations.NullMarked;
