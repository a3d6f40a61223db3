/**
 * Proposals to replace a liaison: what they rest on, when they stand, and when they lapse.
 * Nothing is executed here; a proposal is the authority's advice to a unit.
 */
@org.jspecify.annotations.NullMarked
package io.lianluo.assessment.proposal;
