package io.lianluo.registry.web;

import static io.lianluo.web.Audience.ACCOUNT;
import static io.lianluo.web.Audience.AUDITOR;
import static io.lianluo.web.Audience.LEADER;
import static io.lianluo.web.Audience.OPERATOR;
import static io.lianluo.web.Audience.PERSON;
import static io.lianluo.web.Audience.SECRETARIAT;
import static io.lianluo.web.Audience.SYSTEM;

import io.lianluo.web.AccessPolicy;
import io.lianluo.web.LargeRequest;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpMethod;
import org.springframework.util.unit.DataSize;

/** Defines who may call which endpoint. A check that depends on the object is made where the object is known. */
@Configuration(proxyBeanMethods = false)
class EndpointAccess {

    /** A roster of a quarter of a million lines comes in one request. */
    @Bean
    LargeRequest rosterFiles() {
        return new LargeRequest(HttpMethod.POST, "/api/v1/roster-imports", DataSize.ofMegabytes(64));
    }

    @Bean
    AccessPolicy access() {
        return AccessPolicy.builder()
                .allow(HttpMethod.GET, "/api/v1/me", PERSON)
                .allow(HttpMethod.POST, "/api/v1/account/link", ACCOUNT)
                .allow(HttpMethod.POST, "/api/v1/persons/{id}/account-codes", OPERATOR, SECRETARIAT)
                .allow(HttpMethod.GET, "/api/v1/persons/{id}/accounts", OPERATOR, PERSON)
                .allow(HttpMethod.POST, "/api/v1/persons/{id}/accounts/{account}/parting", OPERATOR, PERSON)
                .allow(HttpMethod.POST, "/api/v1/programmes", OPERATOR, SECRETARIAT)
                .allow(HttpMethod.POST, "/api/v1/programmes/preview", OPERATOR, SECRETARIAT)
                .allow(HttpMethod.PUT, "/api/v1/programmes/{programme}/draft", OPERATOR, SECRETARIAT)
                .allow(HttpMethod.GET, "/api/v1/programmes/{programme}/draft", OPERATOR, SECRETARIAT)
                .allow(HttpMethod.DELETE, "/api/v1/programmes/{programme}/draft", OPERATOR, SECRETARIAT)
                .allow(HttpMethod.POST, "/api/v1/programmes/{programme}/draft/publication", OPERATOR, SECRETARIAT)
                .allow(HttpMethod.GET, "/api/v1/programmes", OPERATOR, PERSON, SYSTEM)
                .allow(HttpMethod.GET, "/api/v1/programmes/{programme}", OPERATOR, PERSON, SYSTEM)
                .allow(HttpMethod.GET, "/api/v1/programmes/{programme}/versions", OPERATOR, PERSON, SYSTEM)
                .allow(HttpMethod.GET, "/api/v1/programmes/{programme}/regulation", OPERATOR, PERSON, SYSTEM)
                .allow(HttpMethod.PUT, "/api/v1/programmes/{programme}/versions/{version}/full-text", OPERATOR, SECRETARIAT)
                .allow(HttpMethod.POST, "/api/v1/calendars", OPERATOR)
                .allow(HttpMethod.GET, "/api/v1/calendars/{calendar}/{year}", OPERATOR, PERSON, SYSTEM)
                .allow(HttpMethod.POST, "/api/v1/roster-imports", OPERATOR, SECRETARIAT)
                .allow(HttpMethod.GET, "/api/v1/roster-imports/{id}", OPERATOR, SECRETARIAT)
                .allow(HttpMethod.GET, "/api/v1/roster-imports/{id}/rejected", OPERATOR, SECRETARIAT)
                .allow(HttpMethod.GET, "/api/v1/roster-imports/{id}/effects", OPERATOR, SECRETARIAT)
                .allow(HttpMethod.GET, "/api/v1/roster", OPERATOR, PERSON, SYSTEM)
                .allow(HttpMethod.GET, "/api/v1/roster.xlsx", OPERATOR, PERSON, SYSTEM)
                .allow(HttpMethod.GET, "/api/v1/roster.pdf", OPERATOR, PERSON, SYSTEM)
                .allow(HttpMethod.GET, "/api/v1/contact-list", OPERATOR, SECRETARIAT)
                .allow(HttpMethod.GET, "/api/v1/contact-list.xlsx", OPERATOR, SECRETARIAT)
                .allow(HttpMethod.POST, "/api/v1/units", OPERATOR, SECRETARIAT)
                .allow(HttpMethod.GET, "/api/v1/units", OPERATOR, PERSON, SYSTEM)
                .allow(HttpMethod.GET, "/api/v1/units/export", OPERATOR, SECRETARIAT)
                .allow(HttpMethod.GET, "/api/v1/units/{id}", OPERATOR, PERSON, SYSTEM)
                .allow(HttpMethod.GET, "/api/v1/units/{id}/ancestors", OPERATOR, PERSON, SYSTEM)
                .allow(HttpMethod.GET, "/api/v1/units/{id}/history", OPERATOR, PERSON, SYSTEM)
                .allow(HttpMethod.GET, "/api/v1/units/{id}/particulars", OPERATOR, PERSON)
                .allow(HttpMethod.POST, "/api/v1/units/{id}/particulars", PERSON)
                .allow(HttpMethod.POST, "/api/v1/units/{id}/rename", OPERATOR, SECRETARIAT)
                .allow(HttpMethod.POST, "/api/v1/units/{id}/move", OPERATOR, SECRETARIAT)
                .allow(HttpMethod.POST, "/api/v1/units/{id}/merge", OPERATOR, SECRETARIAT)
                .allow(HttpMethod.POST, "/api/v1/units/{id}/dissolve", OPERATOR, SECRETARIAT)
                .allow(HttpMethod.POST, "/api/v1/units/{id}/head", OPERATOR, SECRETARIAT)
                .allow(HttpMethod.POST, "/api/v1/units/{id}/legal-representative", OPERATOR, SECRETARIAT)
                .allow(HttpMethod.POST, "/api/v1/offices", OPERATOR)
                .allow(HttpMethod.GET, "/api/v1/offices", ACCOUNT, SYSTEM)
                .allow(HttpMethod.GET, "/api/v1/offices/{id}", ACCOUNT, SYSTEM)
                .allow(HttpMethod.POST, "/api/v1/offices/{id}/correction", OPERATOR, SECRETARIAT)
                .allow(HttpMethod.POST, "/api/v1/offices/{id}/officers", OPERATOR, SECRETARIAT)
                .allow(HttpMethod.POST, "/api/v1/offices/{id}/officers/{officer}/end", OPERATOR, SECRETARIAT)
                .allow(HttpMethod.POST, "/api/v1/offices/{id}/closure", OPERATOR)
                .allow(HttpMethod.GET, "/api/v1/seats", OPERATOR, PERSON, SYSTEM)
                .allow(HttpMethod.GET, "/api/v1/seats/{id}", OPERATOR, PERSON, SYSTEM)
                .allow(HttpMethod.POST, "/api/v1/seats/{id}/appointments", OPERATOR, SECRETARIAT)
                .allow(HttpMethod.POST, "/api/v1/seats/{id}/findings", OPERATOR, SECRETARIAT)
                .allow(HttpMethod.POST, "/api/v1/seats/{id}/release", OPERATOR, SECRETARIAT)
                .allow(HttpMethod.POST, "/api/v1/seats/{id}/coming/appointment", OPERATOR, SECRETARIAT)
                .allow(HttpMethod.POST, "/api/v1/seats/{id}/coming/release", OPERATOR, SECRETARIAT)
                .allow(HttpMethod.POST, "/api/v1/seats/{id}/coming/revocation", OPERATOR, SECRETARIAT)
                .allow(HttpMethod.POST, "/api/v1/seats/{id}/suspension", OPERATOR, SECRETARIAT)
                .allow(HttpMethod.POST, "/api/v1/seats/{id}/hearings", OPERATOR, SECRETARIAT)
                .allow(HttpMethod.GET, "/api/v1/seats/{id}/hearings", OPERATOR, PERSON)
                .allow(HttpMethod.POST, "/api/v1/seats/{id}/resumption", OPERATOR, SECRETARIAT)
                .allow(HttpMethod.POST, "/api/v1/seats/{id}/counterparts", OPERATOR, SECRETARIAT)
                .allow(HttpMethod.POST, "/api/v1/seats/{id}/corrections", OPERATOR, SECRETARIAT)
                .allow(HttpMethod.POST, "/api/v1/seats/{id}/delegations", OPERATOR, PERSON)
                .allow(HttpMethod.POST, "/api/v1/seats/{id}/delegations/{delegation}/revocation", OPERATOR, PERSON)
                .allow(HttpMethod.GET, "/api/v1/seats/{id}/handovers", OPERATOR, PERSON, SYSTEM)
                .allow(HttpMethod.POST, "/api/v1/seats/{id}/handovers/{liaison}/items/{item}", OPERATOR, PERSON)
                .allow(HttpMethod.GET, "/api/v1/handovers", OPERATOR, PERSON, SYSTEM)
                .allow(HttpMethod.POST, "/api/v1/seats/{id}/transfer", OPERATOR, SECRETARIAT)
                .allow(HttpMethod.POST, "/api/v1/seats/{id}/proposals/{proposal}/reply", OPERATOR, PERSON)
                .allow(HttpMethod.GET, "/api/v1/seats/{id}/holder", OPERATOR, PERSON, SYSTEM)
                .allow(HttpMethod.GET, "/api/v1/seats/{id}/history", OPERATOR, PERSON, SYSTEM)
                .allow(HttpMethod.GET, "/api/v1/liaisons", OPERATOR, PERSON, SYSTEM)
                .allow(HttpMethod.GET, "/api/v1/liaisons/{id}/archive", OPERATOR, PERSON, SYSTEM)
                .allow(HttpMethod.GET, "/api/v1/liaisons/{id}/archive/summary", OPERATOR, PERSON, SYSTEM)
                .allow(HttpMethod.GET, "/api/v1/persons", OPERATOR, SECRETARIAT, LEADER, AUDITOR)
                .allow(HttpMethod.GET, "/api/v1/persons/{id}", OPERATOR, PERSON, SYSTEM)
                .allow(HttpMethod.POST, "/api/v1/persons/{id}/contact/confirmation", OPERATOR, PERSON)
                .allow(HttpMethod.GET, "/api/v1/persons/{id}/personal-data", OPERATOR, PERSON)
                .allow(HttpMethod.POST, "/api/v1/persons/{id}/erase", OPERATOR, SECRETARIAT)
                .allow(HttpMethod.GET, "/api/v1/persons/{id}/reads", OPERATOR, PERSON)
                .allow(HttpMethod.GET, "/api/v1/keys", OPERATOR)
                .allow(HttpMethod.GET, "/api/v1/summary", OPERATOR, SECRETARIAT, LEADER, AUDITOR)
                .allow(HttpMethod.POST, "/api/v1/nominations", OPERATOR, PERSON)
                .allow(HttpMethod.GET, "/api/v1/nominations", OPERATOR, PERSON, SYSTEM)
                .allow(HttpMethod.GET, "/api/v1/nominations/{id}", OPERATOR, PERSON, SYSTEM)
                .allow(HttpMethod.GET, "/api/v1/nominations/{id}/form", OPERATOR, PERSON, SYSTEM)
                .allow(HttpMethod.GET, "/api/v1/nominations/{id}/reads", OPERATOR, PERSON)
                .allow(HttpMethod.GET, "/api/v1/nominations/{id}/identity", SECRETARIAT)
                .allow(HttpMethod.POST, "/api/v1/nominations/{id}/identity", SECRETARIAT)
                .allow(HttpMethod.POST, "/api/v1/nominations/{id}/recommendation", OPERATOR, PERSON)
                .allow(HttpMethod.POST, "/api/v1/nominations/{id}/call", OPERATOR, PERSON)
                .allow(HttpMethod.POST, "/api/v1/nominations/{id}/steps", OPERATOR, PERSON)
                .allow(HttpMethod.POST, "/api/v1/nominations/{id}/announcement", OPERATOR, PERSON)
                .allow(HttpMethod.POST, "/api/v1/nominations/{id}/withdrawal", OPERATOR, PERSON)
                .allow(HttpMethod.GET, "/api/v1/calls", OPERATOR, PERSON)
                .allow(HttpMethod.POST, "/api/v1/applications", PERSON)
                .allow(HttpMethod.GET, "/api/v1/applications", OPERATOR, PERSON)
                .allow(HttpMethod.GET, "/api/v1/applications/comparison", OPERATOR, PERSON)
                .allow(HttpMethod.GET, "/api/v1/applications/{id}", OPERATOR, PERSON)
                .allow(HttpMethod.GET, "/api/v1/applications/{id}/reads", OPERATOR, PERSON)
                .allow(HttpMethod.POST, "/api/v1/applications/{id}/findings", PERSON)
                .allow(HttpMethod.POST, "/api/v1/applications/{id}/decision", PERSON)
                .allow(HttpMethod.POST, "/api/v1/applications/{id}/withdrawal", PERSON)
                .allow(HttpMethod.GET, "/api/v1/announcements", OPERATOR, PERSON, SYSTEM)
                .allow(HttpMethod.GET, "/api/v1/announcements/{id}", OPERATOR, PERSON, SYSTEM)
                .allow(HttpMethod.GET, "/api/v1/announcements/{id}/document", OPERATOR, PERSON, SYSTEM)
                .allow(HttpMethod.GET, "/api/v1/filings", OPERATOR, PERSON, SYSTEM)
                .allow(HttpMethod.GET, "/api/v1/filings/{id}", OPERATOR, PERSON, SYSTEM)
                .allow(HttpMethod.GET, "/api/v1/filings/{id}/form", OPERATOR, PERSON, SYSTEM)
                .allow(HttpMethod.GET, "/api/v1/filings/{id}/reads", OPERATOR, PERSON)
                .allow(HttpMethod.POST, "/api/v1/filings", OPERATOR, PERSON)
                .allow(HttpMethod.POST, "/api/v1/filings/{id}/submission", OPERATOR, PERSON)
                .allow(HttpMethod.POST, "/api/v1/filings/{id}/withdrawal", OPERATOR, PERSON)
                .allow(HttpMethod.POST, "/api/v1/filings/{id}/confirmation", OPERATOR, PERSON)
                .allow(HttpMethod.POST, "/api/v1/filings/{id}/refusal", OPERATOR, PERSON)
                .allow(HttpMethod.POST, "/api/v1/declarations", ACCOUNT)
                .allow(HttpMethod.GET, "/api/v1/declarations", ACCOUNT)
                .allow(HttpMethod.GET, "/api/v1/declarations/{id}", ACCOUNT)
                .allow(HttpMethod.GET, "/api/v1/declarations/{id}/people", SECRETARIAT)
                .allow(HttpMethod.POST, "/api/v1/declarations/{id}/correction", ACCOUNT)
                .allow(HttpMethod.POST, "/api/v1/declarations/{id}/withdrawal", ACCOUNT)
                .allow(HttpMethod.POST, "/api/v1/declarations/{id}/confirmation", OPERATOR, SECRETARIAT)
                .allow(HttpMethod.POST, "/api/v1/declarations/{id}/refusal", OPERATOR, SECRETARIAT)
                .allow(HttpMethod.POST, "/api/v1/files", ACCOUNT)
                .allow(HttpMethod.GET, "/api/v1/files/{id}", ACCOUNT)
                .link("contact")
                .build();
    }
}
