/** Keeps in MongoDB how far each duty is planned. */
@org.jspecify.annotations.NullMarked
package io.lianluo.meeting.planning.mongo;
