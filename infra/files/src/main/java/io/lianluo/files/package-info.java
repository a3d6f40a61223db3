/**
 * Papers, photographs and evidence as files: measured, typed by their content, sealed, and kept until nothing refers to them any more.
 * A service says by {@link io.lianluo.files.FileReferences} what refers to a file and who may read it.
 */
@NullMarked
package io.lianluo.files;

import org.jspecify.annotations.NullMarked;
