package io.lianluo.reporting;

import java.time.Duration;
import java.time.Period;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The settings that an operator may change, under {@code lianluo.reporting}.
 *
 * @param lookBackPeriods  how many past periods open when a duty's first obligation for a seat opens, at most
 * @param lookBackAtMost   how long ago the earliest of them may have ended
 * @param calendarPatience how long a due time waits for a calendar year of which nothing was heard, before the year is assumed
 * @param excusePatience   how long after the due time a request to be excused that no office answers holds a verdict back
 */
@ConfigurationProperties("lianluo.reporting")
record ReportingProperties(@DefaultValue("3") int lookBackPeriods, @DefaultValue("P1Y") Period lookBackAtMost,
                           @DefaultValue("PT1M") Duration calendarPatience, @DefaultValue("P15D") Duration excusePatience) { }
