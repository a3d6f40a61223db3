package io.lianluo.notification;

import io.lianluo.domain.Messages;
import io.lianluo.notification.dispatch.AddressLetterDispatch;
import io.lianluo.notification.dispatch.ConfirmationLinks;
import io.lianluo.notification.dispatch.Mail;
import io.lianluo.notification.dispatch.MailDispatch;
import io.lianluo.notification.dispatch.NoticeText;
import io.lianluo.notification.dispatch.Patience;
import io.lianluo.notification.dispatch.Truth;
import io.lianluo.notification.letter.AddressLetters;
import io.lianluo.notification.notice.Notices;
import io.lianluo.notification.reachability.Reachabilities;
import io.lianluo.notification.replica.Contacts;
import io.lianluo.notification.replica.Meetings;
import io.lianluo.notification.replica.Obligations;
import io.lianluo.notification.replica.Programmes;
import io.lianluo.notification.replica.Proposals;
import io.lianluo.notification.replica.Roster;
import io.lianluo.notification.telling.WhenAddressIsGivenThenWriteToIt;
import io.lianluo.notification.telling.WhenAppointmentChangesThenTell;
import io.lianluo.notification.telling.WhenContactChangesThenSendWhatWaits;
import io.lianluo.notification.telling.WhenMeetingChangesThenTellInvited;
import io.lianluo.notification.telling.WhenReplacementIsProposedThenTell;
import io.lianluo.notification.telling.WhenReportIsOwedThenTellHolder;
import java.time.Clock;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Puts the domain together; it knows nothing of it. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(MailProperties.class)
class NotificationConfiguration {

    @Bean
    WhenAppointmentChangesThenTell whenAppointmentChangesThenTell(Notices notices, Roster roster, Clock clock) {
        return new WhenAppointmentChangesThenTell(notices, roster, clock);
    }

    @Bean
    WhenReportIsOwedThenTellHolder whenReportIsOwedThenTellHolder(Notices notices, Clock clock) {
        return new WhenReportIsOwedThenTellHolder(notices, clock);
    }

    @Bean
    WhenMeetingChangesThenTellInvited whenMeetingChangesThenTellInvited(Notices notices, Meetings meetings, Clock clock) {
        return new WhenMeetingChangesThenTellInvited(notices, meetings, clock);
    }

    @Bean
    WhenReplacementIsProposedThenTell whenReplacementIsProposedThenTell(Notices notices, Proposals proposals, Roster roster, Clock clock) {
        return new WhenReplacementIsProposedThenTell(notices, proposals, roster, clock);
    }

    @Bean
    WhenContactChangesThenSendWhatWaits whenContactChangesThenSendWhatWaits(Notices notices, Clock clock) {
        return new WhenContactChangesThenSendWhatWaits(notices, clock);
    }

    @Bean
    WhenAddressIsGivenThenWriteToIt whenAddressIsGivenThenWriteToIt(AddressLetters letters, Clock clock) {
        return new WhenAddressIsGivenThenWriteToIt(letters, clock);
    }

    @Bean
    Patience patience(MailProperties properties) {
        return new Patience(properties.lease(), properties.firstRetry(), properties.longestRetry(), properties.giveUpAfter());
    }

    @Bean
    AddressLetterDispatch addressLetterDispatch(AddressLetters letters, ConfirmationLinks links, Messages messages, Mail mail, Patience patience,
                                                ExecutorService mailThreads, Clock clock) {
        return new AddressLetterDispatch(letters, links, messages, mail, patience, mailThreads, clock);
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
    ExecutorService mailThreads(MailProperties properties) {
        return Executors.newFixedThreadPool(properties.atATime(), Thread.ofVirtual().name("mail-", 0).factory());
    }

    @Bean
    MailDispatch mailDispatch(Notices notices, Truth truth, Programmes programmes, Contacts contacts, Reachabilities reachabilities,
                              NoticeText words, Mail mail, Patience patience, ExecutorService mailThreads, Clock clock) {
        return new MailDispatch(notices, truth, programmes, contacts, reachabilities, words, mail, patience, mailThreads, clock);
    }
}
