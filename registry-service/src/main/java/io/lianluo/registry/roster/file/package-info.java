/** Roster files: the names of their columns, and the lines that their rows make. The kit of documents reads and writes CSV and xlsx. */
@NullMarked
package io.lianluo.registry.roster.file;

import org.jspecify.annotations.NullMarked;
