/** Sealing as a service has it: the configured keys and their change, for which operators look at {@code /api/v1/keys}. */
@NullMarked
package io.lianluo.sealing.autoconfigure;

import org.jspecify.annotations.NullMarked;
