/** The interface of proposals: who may read which, and what they see. */
@org.jspecify.annotations.NullMarked
package io.lianluo.assessment.proposal.web;
