/** Takes in what the registry says of programmes. */
@org.jspecify.annotations.NullMarked
package io.lianluo.assessment.programme.events;
