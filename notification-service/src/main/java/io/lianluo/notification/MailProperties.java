package io.lianluo.notification;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The settings for sending mail, under {@code lianluo.notification.mail}; the mail server itself is set by Spring's {@code spring.mail}.
 *
 * @param atATime      how many mails leave at a time
 * @param lease        how long one attempt may take; longer than the time-outs of the connection to the mail server together
 * @param firstRetry   time to the second attempt; it doubles from attempt to attempt
 * @param longestRetry the longest time between attempts
 * @param giveUpAfter  how long a mail server that does not take a mail is asked again
 */
@ConfigurationProperties("lianluo.notification.mail")
record MailProperties(@DefaultValue("4") int atATime, @DefaultValue("PT2M") Duration lease,
                      @DefaultValue("PT15S") Duration firstRetry, @DefaultValue("PT1H") Duration longestRetry,
                      @DefaultValue("P3D") Duration giveUpAfter) { }
