/** Calendars over HTTP, and the format of the files that they come in. Controllers read and answer; the calendar decides. */
@NullMarked
package io.lianluo.registry.calendar.web;

import org.jspecify.annotations.NullMarked;
