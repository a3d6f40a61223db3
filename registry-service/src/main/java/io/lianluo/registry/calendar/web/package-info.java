/** Calendars over HTTP. Controllers read and answer; the calendar decides. */
@NullMarked
package io.lianluo.registry.calendar.web;

import org.jspecify.annotations.NullMarked;
