package io.lianluo.meeting;

import java.time.Period;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The settings that an operator may change, under {@code lianluo.meeting}.
 *
 * @param lookBack how far back a programme that is new to the platform, or a service that was down, is caught up with
 * @param ahead    how long before its period begins a meeting is planned
 */
@ConfigurationProperties("lianluo.meeting")
record MeetingProperties(@DefaultValue("P31D") Period lookBack, @DefaultValue("P31D") Period ahead) { }
