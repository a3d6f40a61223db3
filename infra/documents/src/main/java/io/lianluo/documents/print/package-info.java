/** Documents to print (PDF, A4), set in Chinese: tables, forms and notices, in a face that goes with them. A list comes as a workbook, too. */
@NullMarked
package io.lianluo.documents.print;

import org.jspecify.annotations.NullMarked;
