/**
 * Whether liaisons can be reached as the registry has it: asked at the programme's cadence, doubted when a delivery fails, and told of when it
 * is not confirmed in time (SCH-7).
 */
@NullMarked
package io.lianluo.registry.contact;

import org.jspecify.annotations.NullMarked;
