/** Keeps seats, liaisons and units as replicas. */
@org.jspecify.annotations.NullMarked
package io.lianluo.meeting.roster.mongo;
