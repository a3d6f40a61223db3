/**
 * Sayings of the other contexts about obligations, meetings and notices, kept as it was said.
 * The ledgers are made from it; because each word is kept by itself, it does not matter which came first.
 */
@org.jspecify.annotations.NullMarked
package io.lianluo.assessment.source;
