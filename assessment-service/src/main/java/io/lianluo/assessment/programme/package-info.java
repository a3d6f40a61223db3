/**
 * The thresholds that programmes set, as far as the registry has told.
 * Replicas: nothing here is decided by this service.
 */
@org.jspecify.annotations.NullMarked
package io.lianluo.assessment.programme;
