/**
 * Programme files: YAML that a secretary writes, read into a definition or refused with line, column and reason for every error.
 * The JSON Schema of the format is {@code programme.schema.json}; what a schema cannot say is checked here.
 */
@NullMarked
package io.lianluo.registry.programme.file;

import org.jspecify.annotations.NullMarked;
