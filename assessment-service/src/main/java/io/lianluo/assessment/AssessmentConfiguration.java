package io.lianluo.assessment;

import io.lianluo.access.Capacities;
import io.lianluo.assessment.access.AssessmentAccess;
import io.lianluo.assessment.ledger.LedgerKeeper;
import io.lianluo.assessment.ledger.Ledgers;
import io.lianluo.assessment.programme.Programmes;
import io.lianluo.assessment.proposal.Assessor;
import io.lianluo.assessment.proposal.Proposals;
import io.lianluo.assessment.roster.Roster;
import io.lianluo.assessment.source.Sources;
import java.time.Clock;
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
    Assessor assessor(Ledgers ledgers, Proposals proposals, Programmes programmes, Clock clock) {
        return new Assessor(ledgers, proposals, programmes, clock);
    }

    @Bean
    LedgerKeeper ledgerKeeper(Ledgers ledgers, Sources sources, Assessor assessor) {
        return new LedgerKeeper(ledgers, sources, assessor);
    }
}
