/** Calendar files: YAML that lists a year's holidays and make-up working days. Refused with line, column and reason for every error. */
@NullMarked
package io.lianluo.registry.calendar.file;

import org.jspecify.annotations.NullMarked;
