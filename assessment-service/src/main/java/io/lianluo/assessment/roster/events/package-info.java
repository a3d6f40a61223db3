/** Takes in what the registry says of seats and units. */
@org.jspecify.annotations.NullMarked
package io.lianluo.assessment.roster.events;
