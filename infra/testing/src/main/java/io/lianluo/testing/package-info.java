/**
 * Provides what the tests of a service need: a stack of real parts that a test JVM starts once, tokens, topics, and the rules of the
 * architecture. Nothing here is part of a running service.
 */
@NullMarked
package io.lianluo.testing;

import org.jspecify.annotations.NullMarked;
