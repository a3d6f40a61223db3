package io.lianluo.meeting;

import static org.springframework.http.HttpMethod.GET;
import static org.springframework.http.HttpMethod.POST;
import static org.springframework.http.HttpMethod.PUT;

import io.lianluo.meeting.meeting.MeetingService;
import io.lianluo.meeting.meeting.Meetings;
import io.lianluo.meeting.meeting.NotPossibleException;
import io.lianluo.meeting.meeting.NoticeTerms;
import io.lianluo.meeting.meeting.UnacceptableException;
import io.lianluo.meeting.meeting.WhenSeatChangesThenInvite;
import io.lianluo.meeting.planning.MeetingPlanner;
import io.lianluo.meeting.planning.Plannings;
import io.lianluo.meeting.planning.Reach;
import io.lianluo.meeting.programme.Calendars;
import io.lianluo.meeting.programme.Programmes;
import io.lianluo.meeting.roster.Roster;
import io.lianluo.web.AccessPolicy;
import io.lianluo.web.Audience;
import io.lianluo.web.FieldError;
import io.lianluo.web.ProblemMapping;
import io.lianluo.web.Problems;
import java.time.Clock;
import java.time.Duration;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.annotation.Scheduled;

/** Puts the domain together; it knows nothing of it. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(MeetingProperties.class)
class MeetingConfiguration {

    @Bean
    AccessPolicy access() {
        return AccessPolicy.builder()
                .allow(GET, "/api/v1/meetings", Audience.OPERATOR, Audience.SYSTEM, Audience.PERSON)
                .allow(POST, "/api/v1/meetings", Audience.SECRETARIAT)
                .allow(GET, "/api/v1/meetings/{id}", Audience.OPERATOR, Audience.SYSTEM, Audience.PERSON)
                .allow(POST, "/api/v1/meetings/{id}/call", Audience.SECRETARIAT)
                .allow(POST, "/api/v1/meetings/{id}/hold", Audience.SECRETARIAT)
                .allow(POST, "/api/v1/meetings/{id}/cancel", Audience.SECRETARIAT)
                .allow(POST, "/api/v1/meetings/{id}/excuses", Audience.PERSON)
                .allow(PUT, "/api/v1/meetings/{id}/attendance", Audience.SECRETARIAT)
                .allow(GET, "/api/v1/summary", Audience.OPERATOR, Audience.SYSTEM, Audience.SECRETARIAT, Audience.LEADER, Audience.AUDITOR)
                .build();
    }

    @Bean
    ProblemMapping problems() {
        return exception -> switch (exception) {
            case UnacceptableException unacceptable -> Problems.invalid(unacceptable.flaws().stream()
                    .map(flaw -> new FieldError(flaw.field(), flaw.rule(), flaw.args())).toList());
            case NotPossibleException impossible -> Problems.conflict(impossible.rule());
            default -> null;
        };
    }

    @Bean
    NoticeTerms noticeTerms(Calendars calendars) {
        return new NoticeTerms(calendars);
    }

    @Bean
    WhenSeatChangesThenInvite whenSeatChangesThenInvite(Meetings meetings, NoticeTerms terms, Clock clock) {
        return new WhenSeatChangesThenInvite(meetings, terms, inMilliseconds(clock));
    }

    @Bean
    MeetingService meetingService(Meetings meetings, Programmes programmes, Roster roster, NoticeTerms terms,
                                  WhenSeatChangesThenInvite invite, Clock clock) {
        return new MeetingService(meetings, programmes, roster, terms, invite, inMilliseconds(clock));
    }

    @Bean
    MeetingPlanner meetingPlanner(Plannings plannings, Meetings meetings, Programmes programmes, Calendars calendars, Roster roster,
                                  MeetingProperties properties, Clock clock) {
        return new MeetingPlanner(plannings, meetings, programmes, calendars, roster,
                new Reach(properties.lookBack(), properties.ahead()), inMilliseconds(clock));
    }

    /** What is found by time; each replica of the service does it, and none does what another did. */
    @Bean
    Sweep sweep(MeetingPlanner planner) {
        return new Sweep(planner);
    }

    /** Store and events know milliseconds, and a deadline is the last of them. */
    private static Clock inMilliseconds(Clock clock) {
        return Clock.tick(clock, Duration.ofMillis(1));
    }

    record Sweep(MeetingPlanner planner) {

        private static final int BATCH = 500;

        @Scheduled(fixedDelayString = "${lianluo.meeting.sweep:PT5S}")
        void sweep() {
            planner.plan(BATCH);
            planner.findMissed(BATCH);
        }
    }
}
