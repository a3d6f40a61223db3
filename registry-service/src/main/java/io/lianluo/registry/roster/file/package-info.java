/** The two formats of roster files, CSV and xlsx, read as streams. What a line means is not their business. */
@NullMarked
package io.lianluo.registry.roster.file;

import org.jspecify.annotations.NullMarked;
