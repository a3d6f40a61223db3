/** Keeps what others said as replicas, one per topic. */
@org.jspecify.annotations.NullMarked
package io.lianluo.assessment.source.mongo;
