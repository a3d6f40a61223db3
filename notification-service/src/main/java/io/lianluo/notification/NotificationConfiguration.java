package io.lianluo.notification;

import static org.springframework.http.HttpMethod.GET;
import static org.springframework.http.HttpMethod.POST;

import io.lianluo.notification.dispatch.Mail;
import io.lianluo.notification.dispatch.MailDispatch;
import io.lianluo.notification.dispatch.NoticeText;
import io.lianluo.notification.dispatch.Patience;
import io.lianluo.notification.dispatch.Truth;
import io.lianluo.notification.notice.Notices;
import io.lianluo.notification.reachability.Reachabilities;
import io.lianluo.notification.replica.Contacts;
import io.lianluo.notification.replica.Meetings;
import io.lianluo.notification.replica.Obligations;
import io.lianluo.notification.replica.Programmes;
import io.lianluo.notification.replica.Proposals;
import io.lianluo.notification.replica.Roster;
import io.lianluo.notification.telling.WhenAppointmentChangesThenTell;
import io.lianluo.notification.telling.WhenContactChangesThenSendWhatWaits;
import io.lianluo.notification.telling.WhenMeetingChangesThenTellInvited;
import io.lianluo.notification.telling.WhenReplacementIsProposedThenTell;
import io.lianluo.notification.telling.WhenReportIsOwedThenTellHolder;
import io.lianluo.web.AccessPolicy;
import io.lianluo.web.Audience;
import io.lianluo.web.Messages;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.annotation.Scheduled;

/** Puts the domain together; it knows nothing of it. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(NotificationProperties.class)
class NotificationConfiguration {

    @Bean
    AccessPolicy access() {
        return AccessPolicy.builder()
                .allow(GET, "/api/v1/inbox", Audience.PERSON)
                .allow(POST, "/api/v1/inbox/{id}/read", Audience.PERSON)
                .allow(GET, "/api/v1/notices", Audience.OPERATOR, Audience.SYSTEM, Audience.SECRETARIAT, Audience.LEADER, Audience.AUDITOR)
                .allow(GET, "/api/v1/summary", Audience.OPERATOR, Audience.SYSTEM, Audience.SECRETARIAT, Audience.LEADER, Audience.AUDITOR)
                .build();
    }

    @Bean
    WhenAppointmentChangesThenTell whenAppointmentChangesThenTell(Notices notices, Clock clock) {
        return new WhenAppointmentChangesThenTell(notices, inMilliseconds(clock));
    }

    @Bean
    WhenReportIsOwedThenTellHolder whenReportIsOwedThenTellHolder(Notices notices, Clock clock) {
        return new WhenReportIsOwedThenTellHolder(notices, inMilliseconds(clock));
    }

    @Bean
    WhenMeetingChangesThenTellInvited whenMeetingChangesThenTellInvited(Notices notices, Meetings meetings, Clock clock) {
        return new WhenMeetingChangesThenTellInvited(notices, meetings, inMilliseconds(clock));
    }

    @Bean
    WhenReplacementIsProposedThenTell whenReplacementIsProposedThenTell(Notices notices, Proposals proposals, Roster roster, Clock clock) {
        return new WhenReplacementIsProposedThenTell(notices, proposals, roster, inMilliseconds(clock));
    }

    @Bean
    WhenContactChangesThenSendWhatWaits whenContactChangesThenSendWhatWaits(Notices notices, Clock clock) {
        return new WhenContactChangesThenSendWhatWaits(notices, inMilliseconds(clock));
    }

    @Bean
    Truth truth(Notices notices, Obligations obligations, Meetings meetings, Proposals proposals, Roster roster) {
        return new Truth(notices, obligations, meetings, proposals, roster);
    }

    @Bean
    NoticeText noticeText(Messages messages, Contacts contacts, Roster roster) {
        return new NoticeText(messages, contacts, roster);
    }

    @Bean(destroyMethod = "close")
    ExecutorService mailThreads(NotificationProperties properties) {
        return Executors.newFixedThreadPool(properties.mail().atATime(), Thread.ofVirtual().name("mail-", 0).factory());
    }

    @Bean
    MailDispatch mailDispatch(Notices notices, Truth truth, Programmes programmes, Contacts contacts, Reachabilities reachabilities,
                              NoticeText words, Mail mail, NotificationProperties properties, ExecutorService mailThreads, Clock clock) {
        NotificationProperties.MailProperties settings = properties.mail();
        return new MailDispatch(notices, truth, programmes, contacts, reachabilities, words, mail,
                new Patience(settings.lease(), settings.firstRetry(), settings.longestRetry(), settings.giveUpAfter()), mailThreads,
                inMilliseconds(clock));
    }

    @Bean
    Sweep sweep(MailDispatch dispatch) {
        return new Sweep(dispatch);
    }

    /** Store and events know milliseconds. */
    private static Clock inMilliseconds(Clock clock) {
        return Clock.tick(clock, Duration.ofMillis(1));
    }

    /** What is due leaves; each replica of the service does it, and none does what another did. */
    record Sweep(MailDispatch dispatch) {

        @Scheduled(fixedDelayString = "${lianluo.notification.sweep:PT5S}")
        void sweep() {
            dispatch.sweep();
        }
    }
}
