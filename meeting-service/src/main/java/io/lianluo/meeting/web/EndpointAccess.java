package io.lianluo.meeting.web;

import static org.springframework.http.HttpMethod.GET;
import static org.springframework.http.HttpMethod.POST;
import static org.springframework.http.HttpMethod.PUT;

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
                .allow(GET, "/api/v1/meetings", Audience.OPERATOR, Audience.SYSTEM, Audience.PERSON)
                .allow(POST, "/api/v1/meetings", Audience.SECRETARIAT)
                .allow(GET, "/api/v1/meetings/{id}", Audience.OPERATOR, Audience.SYSTEM, Audience.PERSON)
                .allow(POST, "/api/v1/meetings/{id}/call", Audience.SECRETARIAT)
                .allow(POST, "/api/v1/meetings/{id}/hold", Audience.SECRETARIAT)
                .allow(POST, "/api/v1/meetings/{id}/cancel", Audience.SECRETARIAT)
                .allow(POST, "/api/v1/meetings/{id}/excuses", Audience.PERSON)
                .allow(PUT, "/api/v1/meetings/{id}/attendance", Audience.SECRETARIAT)
                .allow(GET, "/api/v1/me", Audience.PERSON)
                .allow(GET, "/api/v1/me/data", Audience.PERSON)
                .allow(GET, "/api/v1/me/data/{kind}", Audience.PERSON)
                .allow(GET, "/api/v1/me/data/page", Audience.PERSON)
                .allow(GET, "/api/v1/keys", Audience.OPERATOR)
                .allow(GET, "/api/v1/summary", Audience.OPERATOR, Audience.SYSTEM, Audience.SECRETARIAT, Audience.LEADER, Audience.AUDITOR)
                .build();
    }
}
