/** Gathers what waits for somebody in assessment. It decides nothing. */
@org.jspecify.annotations.NullMarked
package io.lianluo.assessment.me;
