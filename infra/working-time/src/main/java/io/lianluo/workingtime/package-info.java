/**
 * Terms, deadlines and periods, counted by a working calendar that knows statutory holidays and make-up working days (调休).
 * Pure values: who keeps calendars and which zone applies is the caller's business.
 */
@NullMarked
package io.lianluo.workingtime;

import org.jspecify.annotations.NullMarked;
