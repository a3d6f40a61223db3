/** Rosters over HTTP. The controller reads and answers; the import decides. */
@NullMarked
package io.lianluo.registry.roster.web;

import org.jspecify.annotations.NullMarked;
