/** YAML files that people write: read with the place of every value, checked against a JSON Schema. What is wrong is said with line, column and rule. */
@NullMarked
package io.lianluo.registry.file.web;

import org.jspecify.annotations.NullMarked;
