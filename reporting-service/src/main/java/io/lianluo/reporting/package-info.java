/** The reporting context: what each seat owes, by when, and what came of it. */
@org.jspecify.annotations.NullMarked
package io.lianluo.reporting;
