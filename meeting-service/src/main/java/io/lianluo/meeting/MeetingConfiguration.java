package io.lianluo.meeting;

import io.lianluo.access.Capacities;
import io.lianluo.access.me.MyDay;
import io.lianluo.access.me.Names;
import io.lianluo.access.me.RosterCapacities;
import io.lianluo.access.mongo.ReplicaNames;
import io.lianluo.access.mongo.TitleReplica;
import io.lianluo.eventing.Replicas;
import io.lianluo.eventing.WatchedFigures;
import io.lianluo.meeting.me.MeetingDay;
import io.lianluo.meeting.meeting.MeetingRights;
import io.lianluo.meeting.meeting.MeetingService;
import io.lianluo.meeting.meeting.Meetings;
import io.lianluo.meeting.meeting.NoticeTerms;
import io.lianluo.meeting.meeting.WhenPersonIsErasedThenForget;
import io.lianluo.meeting.meeting.WhenSeatChangesThenInvite;
import io.lianluo.meeting.planning.MeetingPlanner;
import io.lianluo.meeting.planning.Plannings;
import io.lianluo.meeting.planning.Reach;
import io.lianluo.meeting.programme.Calendars;
import io.lianluo.meeting.programme.Programmes;
import io.lianluo.meeting.roster.Liaison;
import io.lianluo.meeting.roster.Roster;
import io.lianluo.meeting.roster.Seat;
import java.time.Clock;
import java.util.Map;
import java.util.Objects;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Puts the domain together; it knows nothing of it. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(MeetingProperties.class)
class MeetingConfiguration {

    @Bean
    NoticeTerms noticeTerms(Calendars calendars) {
        return new NoticeTerms(calendars);
    }

    @Bean
    WhenSeatChangesThenInvite whenSeatChangesThenInvite(Meetings meetings, Roster roster, NoticeTerms terms, Clock clock) {
        return new WhenSeatChangesThenInvite(meetings, roster, terms, clock);
    }

    @Bean
    WhenPersonIsErasedThenForget whenPersonIsErasedThenForget(Meetings meetings) {
        return new WhenPersonIsErasedThenForget(meetings);
    }

    @Bean
    MeetingService meetingService(Meetings meetings, Programmes programmes, Roster roster, NoticeTerms terms,
                                  WhenSeatChangesThenInvite invite, Clock clock) {
        return new MeetingService(meetings, programmes, roster, terms, invite, clock);
    }

    @Bean
    MeetingRights meetingRights(Capacities capacities, Roster roster) {
        return new MeetingRights(capacities, roster);
    }

    @Bean
    TitleReplica titles(Replicas replicas) {
        return new TitleReplica(replicas);
    }

    @Bean
    Names names(Roster roster, TitleReplica titles) {
        return new ReplicaNames(roster, titles, person -> roster.names(roster.heldBy(person).stream().map(Seat::holder).filter(Objects::nonNull)
                .map(Liaison::liaisonId).toList()).values().stream().findFirst());
    }

    @Bean
    MyDay myDay(Meetings meetings, MeetingRights rights, Roster roster, RosterCapacities capacities, Clock clock) {
        return new MeetingDay(meetings, rights, roster, capacities, clock);
    }

    @Bean
    MeetingPlanner meetingPlanner(Plannings plannings, Meetings meetings, Programmes programmes, Calendars calendars, Roster roster,
                                  MeetingProperties properties, Clock clock) {
        return new MeetingPlanner(plannings, meetings, programmes, calendars, roster,
                new Reach(properties.lookBack(), properties.ahead()), clock);
    }

    @Bean
    WatchedFigures oldestDue(Meetings meetings, Clock clock) {
        return WatchedFigures.oldestDue(clock, Map.of("missed-meetings", now -> meetings.owed(now, 1).stream().findFirst().map(meeting -> meeting.state().owedUntil())));
    }
}
