/** Documents to print (PDF, A4), set in Chinese: tables, forms and notices, in a face that goes with them. */
@NullMarked
package io.lianluo.registry.print;

import org.jspecify.annotations.NullMarked;
