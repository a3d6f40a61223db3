package io.lianluo.reporting.web;

import static io.lianluo.web.Audience.AUDITOR;
import static io.lianluo.web.Audience.LEADER;
import static io.lianluo.web.Audience.OPERATOR;
import static io.lianluo.web.Audience.PERSON;
import static io.lianluo.web.Audience.SECRETARIAT;
import static io.lianluo.web.Audience.SYSTEM;
import static org.springframework.http.HttpMethod.GET;
import static org.springframework.http.HttpMethod.POST;

import io.lianluo.reporting.obligation.ObligationClosedException;
import io.lianluo.reporting.obligation.RefusedException;
import io.lianluo.web.AccessPolicy;
import io.lianluo.web.FieldError;
import io.lianluo.web.ProblemMapping;
import io.lianluo.web.Problems;
import io.lianluo.web.Problems.Word;
import java.util.Locale;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The access table of this service, and the problems that its domain's refusals are. */
@Configuration(proxyBeanMethods = false)
class InterfaceConfiguration {

    @Bean
    AccessPolicy access() {
        return AccessPolicy.builder()
                .allow(GET, "/api/v1/obligations", OPERATOR, SYSTEM, PERSON)
                .allow(POST, "/api/v1/obligations", SECRETARIAT)
                .allow(GET, "/api/v1/obligations/{id}", OPERATOR, SYSTEM, PERSON)
                .allow(POST, "/api/v1/obligations/{id}/report", PERSON)
                .allow(POST, "/api/v1/obligations/{id}/excuse", SECRETARIAT)
                .allow(GET, "/api/v1/summary", OPERATOR, SYSTEM, SECRETARIAT, LEADER, AUDITOR)
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
}
