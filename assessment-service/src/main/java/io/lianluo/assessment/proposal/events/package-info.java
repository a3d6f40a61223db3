/** Takes in programmes, by which proposals are made, and what units answer to them, and tells others of proposals: the only place here that knows the records of the topics. */
@org.jspecify.annotations.NullMarked
package io.lianluo.assessment.proposal.events;
