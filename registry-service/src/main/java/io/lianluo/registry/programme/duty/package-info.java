/**
 * The duties of a programme: reports and meetings, how often, due by when, and how they are handled.
 * A programme file says it in its section of duties.
 */
@NullMarked
package io.lianluo.registry.programme.duty;

import org.jspecify.annotations.NullMarked;
