/** The roster as files to print and to work with. */
@NullMarked
package io.lianluo.registry.roster.publication.file;

import org.jspecify.annotations.NullMarked;
