/** Keeps proposals. */
@org.jspecify.annotations.NullMarked
package io.lianluo.assessment.proposal.mongo;
