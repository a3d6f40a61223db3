package io.lianluo.notification;

import io.lianluo.access.Capacities;
import io.lianluo.access.me.MyDay;
import io.lianluo.access.me.Names;
import io.lianluo.access.me.RosterCapacities;
import io.lianluo.access.mongo.ReplicaNames;
import io.lianluo.access.mongo.TitleReplica;
import io.lianluo.domain.Messages;
import io.lianluo.eventing.Replicas;
import io.lianluo.eventing.WatchedFigures;
import io.lianluo.notification.dispatch.AddressLetterDispatch;
import io.lianluo.notification.dispatch.LetterLinks;
import io.lianluo.notification.dispatch.Mail;
import io.lianluo.notification.dispatch.MailDispatch;
import io.lianluo.notification.dispatch.NoticeText;
import io.lianluo.notification.dispatch.Patience;
import io.lianluo.notification.dispatch.Truth;
import io.lianluo.notification.letter.AddressLetters;
import io.lianluo.notification.me.NotificationDay;
import io.lianluo.notification.notice.DeliveryStatus;
import io.lianluo.notification.notice.Notices;
import io.lianluo.notification.reachability.Reachabilities;
import io.lianluo.notification.replica.Contacts;
import io.lianluo.notification.replica.Meetings;
import io.lianluo.notification.replica.Obligations;
import io.lianluo.notification.replica.Programmes;
import io.lianluo.notification.replica.Proposals;
import io.lianluo.notification.replica.Roster;
import io.lianluo.notification.telling.WhenAddressIsGivenThenWriteToIt;
import io.lianluo.notification.telling.WhenApplicationIsDecidedThenTell;
import io.lianluo.notification.telling.WhenAppointmentChangesThenTell;
import io.lianluo.notification.telling.WhenConditionLapsesThenTell;
import io.lianluo.notification.telling.WhenContactChangesThenSendWhatWaits;
import io.lianluo.notification.telling.WhenExcuseIsAskedThenTell;
import io.lianluo.notification.telling.WhenMeetingChangesThenTellInvited;
import io.lianluo.notification.telling.WhenPersonIsErasedThenForget;
import io.lianluo.notification.telling.WhenReplacementIsProposedThenTell;
import io.lianluo.notification.telling.WhenReportIsOwedThenTellHolder;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Puts the domain together; it knows nothing of it. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(MailProperties.class)
class NotificationConfiguration {

    private static final int MANY = 1000;

    @Bean
    WhenApplicationIsDecidedThenTell whenApplicationIsDecidedThenTell(Notices notices, Clock clock) {
        return new WhenApplicationIsDecidedThenTell(notices, clock);
    }

    @Bean
    WhenConditionLapsesThenTell whenConditionLapsesThenTell(Notices notices, Clock clock) {
        return new WhenConditionLapsesThenTell(notices, clock);
    }

    @Bean
    WhenAppointmentChangesThenTell whenAppointmentChangesThenTell(Notices notices, Roster roster, Clock clock) {
        return new WhenAppointmentChangesThenTell(notices, roster, clock);
    }

    @Bean
    WhenReportIsOwedThenTellHolder whenReportIsOwedThenTellHolder(Notices notices, Clock clock) {
        return new WhenReportIsOwedThenTellHolder(notices, clock);
    }

    @Bean
    WhenExcuseIsAskedThenTell whenExcuseIsAskedThenTell(Notices notices, Roster roster, Capacities capacities, Clock clock) {
        return new WhenExcuseIsAskedThenTell(notices, roster, capacities, clock);
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
    WhenAddressIsGivenThenWriteToIt whenAddressIsGivenThenWriteToIt(AddressLetters letters, Contacts contacts, Clock clock) {
        return new WhenAddressIsGivenThenWriteToIt(letters, contacts, clock);
    }

    @Bean
    WhenPersonIsErasedThenForget whenPersonIsErasedThenForget(Notices notices, AddressLetters letters, Reachabilities reachabilities, Clock clock) {
        return new WhenPersonIsErasedThenForget(notices, letters, reachabilities, clock);
    }

    @Bean
    TitleReplica titles(Replicas replicas) {
        return new TitleReplica(replicas);
    }

    @Bean
    Names names(Roster roster, TitleReplica titles) {
        return new ReplicaNames(roster, titles, roster::rosterName);
    }

    @Bean
    MyDay myDay(Notices notices, Roster roster, RosterCapacities capacities, Clock clock) {
        return new NotificationDay(notices, roster, capacities, clock);
    }

    @Bean
    Patience patience(MailProperties properties) {
        return new Patience(properties.lease(), properties.firstRetry(), properties.longestRetry(), properties.giveUpAfter());
    }

    @Bean
    AddressLetterDispatch addressLetterDispatch(AddressLetters letters, LetterLinks links, Messages messages, Mail mail, Patience patience,
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

    @Bean
    WatchedFigures oldestDue(Notices notices, AddressLetters letters, Clock clock) {
        return WatchedFigures.oldestDue(clock, Map.of(
                "notices", now -> notices.mailDue(now, 1).stream().findFirst().map(notice -> notice.mail().nextAt()),
                "address-letters", now -> letters.due(now, 1).stream().findFirst().map(letter -> letter.state().mail().nextAt())));
    }

    /** Those that wait for contact details are not among them: they are the secretariat's to see to, not the operator's. */
    @Bean
    WatchedFigures lateNotices(Notices notices, Clock clock) {
        return new WatchedFigures("lianluo.notices.late", "Notices issued more than an hour ago whose mail has not left; no more than " + MANY + " are counted", "mail", () -> {
            Instant anHourAgo = clock.instant().minus(Duration.ofHours(1));
            return Map.of("pending", notices.count(DeliveryStatus.PENDING, anHourAgo, MANY), "held", notices.count(DeliveryStatus.HELD, anHourAgo, MANY));
        });
    }
}
