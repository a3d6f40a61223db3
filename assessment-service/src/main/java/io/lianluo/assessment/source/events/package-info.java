/** Takes in what reporting, meeting and notification say. */
@org.jspecify.annotations.NullMarked
package io.lianluo.assessment.source.events;
