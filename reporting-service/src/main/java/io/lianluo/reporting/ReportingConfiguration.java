package io.lianluo.reporting;

import io.lianluo.access.Capacities;
import io.lianluo.access.me.RosterCapacities;
import io.lianluo.eventing.WatchedFigures;
import io.lianluo.reporting.me.ReportingDay;
import io.lianluo.reporting.me.ReportingNames;
import io.lianluo.reporting.obligation.ObligationService;
import io.lianluo.reporting.obligation.ObligationSight;
import io.lianluo.reporting.obligation.Obligations;
import io.lianluo.reporting.obligation.WhenCalendarPublishedThenRecount;
import io.lianluo.reporting.obligation.WhenDueThenFindMissing;
import io.lianluo.reporting.obligation.WhenPersonIsErasedThenForget;
import io.lianluo.reporting.obligation.WhenSeatChangesThenFollow;
import io.lianluo.reporting.opening.LookBack;
import io.lianluo.reporting.opening.OpenObligations;
import io.lianluo.reporting.opening.StandingDuties;
import io.lianluo.reporting.regime.Regimes;
import io.lianluo.reporting.roster.Roster;
import java.time.Clock;
import java.util.Map;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Puts the domain together; it knows nothing of it. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(ReportingProperties.class)
class ReportingConfiguration {

    @Bean
    WhenSeatChangesThenFollow whenSeatChangesThenFollow(Obligations obligations, Roster roster) {
        return new WhenSeatChangesThenFollow(obligations, roster);
    }

    @Bean
    WhenPersonIsErasedThenForget whenPersonIsErasedThenForget(Obligations obligations) {
        return new WhenPersonIsErasedThenForget(obligations);
    }

    @Bean
    WhenCalendarPublishedThenRecount whenCalendarPublishedThenRecount(Obligations obligations, Regimes regimes, WhenSeatChangesThenFollow follow,
                                                                      Clock clock) {
        return new WhenCalendarPublishedThenRecount(obligations, regimes, follow, clock);
    }

    @Bean
    WhenDueThenFindMissing whenDueThenFindMissing(Obligations obligations, Roster roster, ReportingProperties properties, Clock clock) {
        return new WhenDueThenFindMissing(obligations, roster, properties.excusePatience(), clock);
    }

    @Bean
    ObligationService obligationService(Obligations obligations, Regimes regimes, Roster roster, WhenSeatChangesThenFollow follow,
                                        WhenCalendarPublishedThenRecount recount, Clock clock) {
        return new ObligationService(obligations, regimes, roster, follow, recount, clock);
    }

    @Bean
    ObligationSight obligationSight(Capacities capacities, Roster roster, Regimes regimes, Clock clock) {
        return new ObligationSight(capacities, roster, regimes, clock);
    }

    @Bean
    ReportingDay reportingDay(Obligations obligations, ObligationSight sight, RosterCapacities rosterCapacities, Roster roster, Regimes regimes, Clock clock) {
        return new ReportingDay(obligations, sight, rosterCapacities, roster, regimes, clock);
    }

    @Bean
    ReportingNames reportingNames(Roster roster, Regimes regimes) {
        return new ReportingNames(roster, regimes);
    }

    @Bean
    OpenObligations openObligations(StandingDuties duties, ObligationService obligations, Regimes regimes, Roster roster,
                                    ReportingProperties properties, Clock clock) {
        return new OpenObligations(duties, obligations, regimes, roster,
                new LookBack(properties.lookBackPeriods(), properties.lookBackAtMost()), properties.calendarPatience(), clock);
    }

    @Bean
    WatchedFigures oldestDue(Obligations obligations, StandingDuties duties, ReportingProperties properties, Clock clock) {
        return WatchedFigures.oldestDue(clock, Map.of(
                "missing-reports", now -> obligations.overdue(now, properties.excusePatience(), null, 1).stream().findFirst().map(obligation -> obligation.terms().due().at()),
                "openings", now -> duties.due(now, null, 1).stream().findFirst().map(duty -> duty.state().lookAt())));
    }
}
