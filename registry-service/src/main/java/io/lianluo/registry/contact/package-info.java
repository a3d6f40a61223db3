/**
 * Checks that the registry's contact details of liaisons are right (SCH-7). It asks liaisons to confirm them at the programme's cadence,
 * doubts them when a delivery fails, and tells when they are not confirmed in time.
 */
@NullMarked
package io.lianluo.registry.contact;

import org.jspecify.annotations.NullMarked;
