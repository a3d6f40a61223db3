/**
 * Everything the services lean on, in one JVM and without Docker: broker, store, issuer of tokens, mail catcher, and the schema registry beside it.
 * For development and tests only; each part says what it stands in for.
 */
@NullMarked
package io.lianluo.localstack;

import org.jspecify.annotations.NullMarked;
