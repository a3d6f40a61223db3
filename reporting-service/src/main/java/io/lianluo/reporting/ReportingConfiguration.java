package io.lianluo.reporting;

import static org.springframework.http.HttpMethod.GET;
import static org.springframework.http.HttpMethod.POST;

import io.lianluo.reporting.obligation.ObligationClosedException;
import io.lianluo.reporting.obligation.ObligationService;
import io.lianluo.reporting.obligation.Obligations;
import io.lianluo.reporting.obligation.RefusedException;
import io.lianluo.reporting.obligation.WhenDueThenFindMissing;
import io.lianluo.reporting.obligation.WhenSeatChangesThenFollow;
import io.lianluo.reporting.opening.LookBack;
import io.lianluo.reporting.opening.OpenObligations;
import io.lianluo.reporting.opening.StandingDuties;
import io.lianluo.reporting.regime.Regimes;
import io.lianluo.reporting.roster.Roster;
import io.lianluo.web.AccessPolicy;
import io.lianluo.web.Audience;
import io.lianluo.web.FieldError;
import io.lianluo.web.ProblemMapping;
import io.lianluo.web.Problems;
import io.lianluo.web.Problems.Word;
import java.time.Clock;
import java.time.Duration;
import java.util.Locale;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.annotation.Scheduled;

/** Puts the domain together; it knows nothing of it. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(ReportingProperties.class)
class ReportingConfiguration {

    @Bean
    AccessPolicy access() {
        return AccessPolicy.builder()
                .allow(GET, "/api/v1/obligations", Audience.OPERATOR, Audience.SYSTEM, Audience.PERSON)
                .allow(POST, "/api/v1/obligations", Audience.SECRETARIAT)
                .allow(GET, "/api/v1/obligations/{id}", Audience.OPERATOR, Audience.SYSTEM, Audience.PERSON)
                .allow(POST, "/api/v1/obligations/{id}/report", Audience.PERSON)
                .allow(POST, "/api/v1/obligations/{id}/excuse", Audience.SECRETARIAT)
                .allow(GET, "/api/v1/summary", Audience.OPERATOR, Audience.SYSTEM, Audience.SECRETARIAT, Audience.LEADER, Audience.AUDITOR)
                .build();
    }

    @Bean
    ProblemMapping problems() {
        return exception -> switch (exception) {
            case RefusedException refused -> Problems.invalid(refused.flaws().stream()
                    .map(flaw -> new FieldError(flaw.field(), flaw.rule())).toList());
            case ObligationClosedException closed -> Problems.conflict("obligation-closed",
                    new Word("obligation-" + closed.status().name().toLowerCase(Locale.ROOT).replace('_', '-')));
            default -> null;
        };
    }

    @Bean
    WhenSeatChangesThenFollow whenSeatChangesThenFollow(Obligations obligations, Roster roster) {
        return new WhenSeatChangesThenFollow(obligations, roster);
    }

    @Bean
    WhenDueThenFindMissing whenDueThenFindMissing(Obligations obligations, Roster roster, Clock clock) {
        return new WhenDueThenFindMissing(obligations, roster, inMilliseconds(clock));
    }

    @Bean
    ObligationService obligationService(Obligations obligations, Regimes regimes, Roster roster, WhenSeatChangesThenFollow follow,
                                        Clock clock) {
        return new ObligationService(obligations, regimes, roster, follow, inMilliseconds(clock));
    }

    @Bean
    OpenObligations openObligations(StandingDuties duties, ObligationService obligations, Regimes regimes, Roster roster,
                                    ReportingProperties properties, Clock clock) {
        return new OpenObligations(duties, obligations, regimes, roster,
                new LookBack(properties.lookBackPeriods(), properties.lookBackAtMost()), properties.calendarPatience(),
                inMilliseconds(clock));
    }

    /** What is found by time; each replica of the service does it, and none does what another did. */
    @Bean
    Sweeps sweeps(OpenObligations open, WhenDueThenFindMissing findMissing) {
        return new Sweeps(open, findMissing);
    }

    /** Store and events know milliseconds, and a deadline is the last of them: finer time would make a report late that is not. */
    private static Clock inMilliseconds(Clock clock) {
        return Clock.tick(clock, Duration.ofMillis(1));
    }

    record Sweeps(OpenObligations open, WhenDueThenFindMissing findMissing) {

        @Scheduled(fixedDelayString = "${lianluo.reporting.sweep:PT5S}")
        void sweep() {
            open.sweep();
            findMissing.sweep();
        }
    }
}
