package io.lianluo.meeting.planning;

import java.time.Period;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How far planning looks.
 *
 * @param lookBack how far back a programme that is new to the platform, or a service that was down, is caught up with
 * @param ahead    how long before its period begins a meeting is planned, so that it can be called in time
 */
@ConfigurationProperties("lianluo.meeting")
public record PlanningProperties(@DefaultValue("P31D") Period lookBack, @DefaultValue("P31D") Period ahead) { }
