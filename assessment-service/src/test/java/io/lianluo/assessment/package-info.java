/** Proofs of the assessment service: its domain with a fixed clock, and the whole service on the embedded stack. */
@org.jspecify.annotations.NullMarked
package io.lianluo.assessment;
