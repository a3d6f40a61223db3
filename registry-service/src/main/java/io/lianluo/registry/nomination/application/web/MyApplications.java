package io.lianluo.registry.nomination.application.web;

import io.lianluo.access.Caller;
import io.lianluo.access.me.KeptOfPerson;
import io.lianluo.registry.nomination.Nomination;
import io.lianluo.registry.nomination.Nominations;
import io.lianluo.registry.nomination.application.Application;
import io.lianluo.registry.nomination.application.Applications;
import io.lianluo.registry.person.Persons;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Applications of somebody to open calls, and what came of them. */
@Component
class MyApplications implements KeptOfPerson {

    private final Applications applications;
    private final Nominations nominations;
    private final Persons persons;
    private final Clock clock;

    MyApplications(Applications applications, Nominations nominations, Persons persons, Clock clock) {
        this.applications = applications;
        this.nominations = nominations;
        this.persons = persons;
        this.clock = clock;
    }

    @Override
    public String kind() {
        return "applications";
    }

    @Override
    public List<Kept> of(UUID personId, Caller caller, List<String> after, int limit, Locale language) {
        String name = persons.find(personId).map(person -> person.data().name()).orElse(null);
        return applications.of(personId, after.isEmpty() ? null : after.getFirst(), limit).stream().map(application -> Kept.of(application.id(), view(application, name))).toList();
    }

    private ApplicationView view(Application application, @Nullable String name) {
        Nomination nomination = nominations.find(application.nominationId()).orElseThrow();
        return ApplicationView.of(application, nomination, name, null, true, LocalDate.now(clock.withZone(nomination.agreedPath().zoneId())));
    }
}
