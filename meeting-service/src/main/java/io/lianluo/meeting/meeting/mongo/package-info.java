/** Keeps meetings in MongoDB, each with its events until the broker has them. */
@org.jspecify.annotations.NullMarked
package io.lianluo.meeting.meeting.mongo;
