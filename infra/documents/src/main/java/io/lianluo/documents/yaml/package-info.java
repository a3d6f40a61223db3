/**
 * YAML files that people write: read with the place of every value, checked against a JSON Schema. Every mistake is told with line, column and
 * rule.
 */
@NullMarked
package io.lianluo.documents.yaml;

import org.jspecify.annotations.NullMarked;
