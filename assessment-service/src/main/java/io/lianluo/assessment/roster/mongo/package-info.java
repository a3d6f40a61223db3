/** Keeps seats and units as replicas. */
@org.jspecify.annotations.NullMarked
package io.lianluo.assessment.roster.mongo;
