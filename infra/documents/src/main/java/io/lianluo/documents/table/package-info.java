/**
 * Tables in CSV files and Excel workbooks, read and written row by row in little memory. A reader tells of each row how its cells stand in the
 * file; their meaning is known to those who hear the rows.
 */
@NullMarked
package io.lianluo.documents.table;

import org.jspecify.annotations.NullMarked;
