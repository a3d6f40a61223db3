/**
 * The encodings in which offices write text files: recognised by rules that can be explained, and said in the answer. A doubtful text
 * is refused with line and column, and never guessed.
 */
@NullMarked
package io.lianluo.documents.encoding;

import org.jspecify.annotations.NullMarked;
