package io.lianluo.registry.contact.web;

import io.lianluo.registry.contact.DeliveryFailures;
import io.lianluo.registry.office.OfficeFilter;
import io.lianluo.registry.office.ProgrammeOffices;
import io.lianluo.registry.person.Person;
import io.lianluo.workingtime.Zones;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Shows people with their numbers masked, with the latest failure to reach them and the offices for which they act. */
@Component
class PersonViews {

    /** Nobody acts for more. */
    private static final int OFFICES_OF_A_PERSON = 100;

    private final DeliveryFailures failures;
    private final ProgrammeOffices offices;
    private final Clock clock;

    PersonViews(DeliveryFailures failures, ProgrammeOffices offices, Clock clock) {
        this.failures = failures;
        this.offices = offices;
        this.clock = clock;
    }

    PersonView of(Person person) {
        return PersonView.of(person, failures.latest(person.id()), offices(person.id()));
    }

    private List<PersonView.HeldOffice> offices(UUID personId) {
        LocalDate today = LocalDate.now(clock.withZone(Zones.CHINA));
        return offices.list(OfficeFilter.ofOfficer(personId), null, OFFICES_OF_A_PERSON).stream().flatMap(office -> office.officers().stream()
                .filter(officer -> officer.personId().equals(personId) && !officer.isOverBefore(today)).map(officer -> PersonView.HeldOffice.of(office, officer))).toList();
    }
}
