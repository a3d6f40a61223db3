/**
 * The assessment of a programme: criteria, thresholds, grades and awards.
 * A programme file says it in its sections of assessment and thresholds.
 */
@NullMarked
package io.lianluo.registry.programme.assessment;

import org.jspecify.annotations.NullMarked;
