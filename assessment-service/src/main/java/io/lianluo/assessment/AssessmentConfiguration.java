package io.lianluo.assessment;

import static org.springframework.http.HttpMethod.GET;

import io.lianluo.assessment.ledger.LedgerKeeper;
import io.lianluo.assessment.ledger.Ledgers;
import io.lianluo.assessment.programme.Programmes;
import io.lianluo.assessment.proposal.Assessor;
import io.lianluo.assessment.proposal.Proposals;
import io.lianluo.assessment.source.Sources;
import io.lianluo.web.AccessPolicy;
import io.lianluo.web.Audience;
import java.time.Clock;
import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Puts the domain together; it knows nothing of it. */
@Configuration(proxyBeanMethods = false)
class AssessmentConfiguration {

    @Bean
    AccessPolicy access() {
        return AccessPolicy.builder()
                .allow(GET, "/api/v1/ledgers", Audience.OPERATOR, Audience.SYSTEM, Audience.PERSON)
                .allow(GET, "/api/v1/ledgers/{seatId}", Audience.OPERATOR, Audience.SYSTEM, Audience.PERSON)
                .allow(GET, "/api/v1/proposals", Audience.OPERATOR, Audience.SYSTEM, Audience.PERSON)
                .allow(GET, "/api/v1/proposals/{id}", Audience.OPERATOR, Audience.SYSTEM, Audience.PERSON)
                .allow(GET, "/api/v1/summary", Audience.OPERATOR, Audience.SYSTEM, Audience.SECRETARIAT, Audience.LEADER, Audience.AUDITOR)
                .build();
    }

    @Bean
    Assessor assessor(Ledgers ledgers, Proposals proposals, Programmes programmes, Clock clock) {
        // Store and events know milliseconds.
        return new Assessor(ledgers, proposals, programmes, Clock.tick(clock, Duration.ofMillis(1)));
    }

    @Bean
    LedgerKeeper ledgerKeeper(Ledgers ledgers, Sources sources, Assessor assessor) {
        return new LedgerKeeper(ledgers, sources, assessor);
    }
}
