/**
 * Makes on a cluster all that the services find there and never make themselves: topics, rights, schemas, calendars and programmes.
 * Each step is safe to repeat and changes nothing that an operator set.
 */
@NullMarked
package io.lianluo.setup;

import org.jspecify.annotations.NullMarked;
