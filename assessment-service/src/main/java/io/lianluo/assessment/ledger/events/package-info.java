/** Takes in what the registry says of appointments. */
@org.jspecify.annotations.NullMarked
package io.lianluo.assessment.ledger.events;
