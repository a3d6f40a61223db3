/** The registry context: who must have a liaison, who is appointed, and by which programmes, units and calendars. One package per aggregate. */
@NullMarked
package io.lianluo.registry;

import org.jspecify.annotations.NullMarked;
