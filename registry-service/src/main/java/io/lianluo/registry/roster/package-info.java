/** Rosters (花名册) that come in as files, line by line: a wrong line is reported and the others come in. The same file twice changes nothing. */
@NullMarked
package io.lianluo.registry.roster;

import org.jspecify.annotations.NullMarked;
