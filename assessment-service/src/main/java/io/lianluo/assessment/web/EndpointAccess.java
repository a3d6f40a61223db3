package io.lianluo.assessment.web;

import static org.springframework.http.HttpMethod.GET;
import static org.springframework.http.HttpMethod.POST;

import io.lianluo.web.AccessPolicy;
import io.lianluo.web.Audience;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Defines who may call which endpoint. */
@Configuration(proxyBeanMethods = false)
class EndpointAccess {

    @Bean
    AccessPolicy access() {
        return AccessPolicy.builder()
                .allow(GET, "/api/v1/ledgers", Audience.OPERATOR, Audience.SYSTEM, Audience.PERSON)
                .allow(GET, "/api/v1/ledgers/{seatId}", Audience.OPERATOR, Audience.SYSTEM, Audience.PERSON)
                .allow(GET, "/api/v1/proposals", Audience.OPERATOR, Audience.SYSTEM, Audience.PERSON)
                .allow(GET, "/api/v1/proposals/{id}", Audience.OPERATOR, Audience.SYSTEM, Audience.PERSON)
                .allow(POST, "/api/v1/proposals/{id}/issue", Audience.SECRETARIAT, Audience.LEADER)
                .allow(GET, "/api/v1/me", Audience.PERSON)
                .allow(GET, "/api/v1/me/data", Audience.PERSON)
                .allow(GET, "/api/v1/me/data/{kind}", Audience.PERSON)
                .allow(GET, "/api/v1/me/data/page", Audience.PERSON)
                .allow(GET, "/api/v1/summary", Audience.OPERATOR, Audience.SYSTEM, Audience.SECRETARIAT, Audience.LEADER, Audience.AUDITOR)
                .build();
    }
}
