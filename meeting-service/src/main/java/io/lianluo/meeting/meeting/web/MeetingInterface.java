package io.lianluo.meeting.meeting.web;

import static org.springframework.http.HttpMethod.GET;
import static org.springframework.http.HttpMethod.POST;
import static org.springframework.http.HttpMethod.PUT;

import io.lianluo.meeting.meeting.NotPossibleException;
import io.lianluo.meeting.meeting.UnacceptableException;
import io.lianluo.web.AccessPolicy;
import io.lianluo.web.Audience;
import io.lianluo.web.FieldError;
import io.lianluo.web.ProblemMapping;
import io.lianluo.web.Problems;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Who may call what, and how refusals of the domain look outside. */
@Configuration(proxyBeanMethods = false)
class MeetingInterface {

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
}
