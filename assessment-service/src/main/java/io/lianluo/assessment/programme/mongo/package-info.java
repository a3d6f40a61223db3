/** Keeps programmes as a replica. */
@org.jspecify.annotations.NullMarked
package io.lianluo.assessment.programme.mongo;
