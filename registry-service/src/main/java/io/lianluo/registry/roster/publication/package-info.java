/** The roster (花名册) of a programme as it stands on a day: a query over seats, units and people, in which names stand as they are known now. */
@NullMarked
package io.lianluo.registry.roster.publication;

import org.jspecify.annotations.NullMarked;
