package io.lianluo.assessment;

import io.lianluo.access.Capacities;
import io.lianluo.access.me.MyDay;
import io.lianluo.access.me.Names;
import io.lianluo.access.me.RosterCapacities;
import io.lianluo.access.mongo.ReplicaNames;
import io.lianluo.access.mongo.TitleReplica;
import io.lianluo.assessment.access.AssessmentAccess;
import io.lianluo.assessment.ledger.LedgerKeeper;
import io.lianluo.assessment.ledger.Ledgers;
import io.lianluo.assessment.me.AssessmentDay;
import io.lianluo.assessment.programme.Programmes;
import io.lianluo.assessment.proposal.Assessor;
import io.lianluo.assessment.proposal.Proposals;
import io.lianluo.assessment.roster.Roster;
import io.lianluo.assessment.source.Sources;
import io.lianluo.eventing.Replicas;
import java.time.Clock;
import java.util.Optional;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Puts the domain together; it knows nothing of it. */
@Configuration(proxyBeanMethods = false)
class AssessmentConfiguration {

    @Bean
    AssessmentAccess assessmentAccess(Capacities capacities, Roster roster) {
        return new AssessmentAccess(capacities, roster);
    }

    @Bean
    TitleReplica titles(Replicas replicas) {
        return new TitleReplica(replicas);
    }

    /** Persons are known here by their ids alone. */
    @Bean
    Names names(Roster roster, TitleReplica titles) {
        return new ReplicaNames(roster, titles, person -> Optional.empty());
    }

    @Bean
    MyDay myDay(Proposals proposals, Ledgers ledgers, AssessmentAccess access, Roster roster, RosterCapacities capacities, Clock clock) {
        return new AssessmentDay(proposals, ledgers, access, roster, capacities, clock);
    }

    @Bean
    Assessor assessor(Ledgers ledgers, Proposals proposals, Programmes programmes, Clock clock) {
        return new Assessor(ledgers, proposals, programmes, clock);
    }

    @Bean
    LedgerKeeper ledgerKeeper(Ledgers ledgers, Sources sources, Assessor assessor) {
        return new LedgerKeeper(ledgers, sources, assessor);
    }
}
