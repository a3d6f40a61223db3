package io.lianluo.notification.web;

import static io.lianluo.web.Audience.AUDITOR;
import static io.lianluo.web.Audience.LEADER;
import static io.lianluo.web.Audience.OPERATOR;
import static io.lianluo.web.Audience.PERSON;
import static io.lianluo.web.Audience.SECRETARIAT;
import static io.lianluo.web.Audience.SYSTEM;
import static org.springframework.http.HttpMethod.GET;
import static org.springframework.http.HttpMethod.POST;

import io.lianluo.web.AccessPolicy;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Defines who may call which endpoint. An inbox is for its owner alone; the list of who was told what is for those who answer for the programme. */
@Configuration(proxyBeanMethods = false)
class EndpointAccess {

    @Bean
    AccessPolicy access() {
        return AccessPolicy.builder()
                .allow(GET, "/api/v1/inbox", PERSON)
                .allow(POST, "/api/v1/inbox/{id}/read", PERSON)
                .allow(GET, "/api/v1/me", PERSON)
                .allow(GET, "/api/v1/me/data", PERSON)
                .allow(GET, "/api/v1/me/data/{kind}", PERSON)
                .allow(GET, "/api/v1/me/data/page", PERSON)
                .allow(GET, "/api/v1/keys", OPERATOR)
                .allow(GET, "/api/v1/notices", OPERATOR, SYSTEM, SECRETARIAT, LEADER, AUDITOR)
                .allow(GET, "/api/v1/summary", OPERATOR, SYSTEM, SECRETARIAT, LEADER, AUDITOR)
                .build();
    }
}
