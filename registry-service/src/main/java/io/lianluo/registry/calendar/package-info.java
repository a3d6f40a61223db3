/** Working calendars (工作日历), one aggregate per calendar and year. A year that the authorities have not published is known as such. */
@NullMarked
package io.lianluo.registry.calendar;

import org.jspecify.annotations.NullMarked;
