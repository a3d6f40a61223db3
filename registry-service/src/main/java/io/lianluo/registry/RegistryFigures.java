package io.lianluo.registry;

import io.lianluo.eventing.WatchedFigures;
import io.lianluo.registry.calendar.Calendars;
import io.lianluo.registry.calendar.YearOfCalendar;
import io.lianluo.registry.erasure.UnfinishedErasures;
import io.lianluo.registry.filing.Filings;
import io.lianluo.registry.nomination.Nominations;
import io.lianluo.registry.person.Persons;
import io.lianluo.registry.privacy.Accesses;
import io.lianluo.registry.programme.Programme;
import io.lianluo.registry.programme.Programmes;
import java.time.Clock;
import java.time.Year;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Figures of the registry that operators watch. */
@Configuration(proxyBeanMethods = false)
class RegistryFigures {

    private static final int FAR = 2;

    @Bean
    WatchedFigures oldestDue(Filings filings, Nominations nominations, Persons persons, Accesses accesses, Clock clock) {
        UnfinishedErasures erasures = new UnfinishedErasures(accesses, persons);
        return WatchedFigures.oldestDue(clock, Map.of(
                "filings", now -> filings.overdueUntold(now, 1).stream().findFirst().map(filing -> filing.due().at()),
                "nominations", now -> nominations.overdueUntold(now, 1).stream().findFirst().map(nomination -> nomination.currentStep().due().at()),
                "confirmations", now -> persons.confirmationOverdueUntold(now, 1).stream().findFirst().map(person -> person.contact().ask().due().at()),
                "erasures", erasures::oldest));
    }

    /** A term that begins in December ends in January, so the year that comes is needed before it does. */
    @Bean
    WatchedFigures calendarYearsAhead(Programmes programmes, Calendars calendars, Clock clock) {
        return new WatchedFigures("lianluo.calendar.years.ahead", "Years of the calendar after the present one that are published; -1 where even that is not", "calendar", () -> {
            int year = Year.now(clock.withZone(ZoneOffset.UTC)).getValue();
            return programmes.all().stream().map(Programme::newest).flatMap(Optional::stream).map(version -> version.definition().calendar()).distinct()
                    .collect(Collectors.toMap(name -> name, name -> yearsAhead(calendars, name, year)));
        });
    }

    private static long yearsAhead(Calendars calendars, String name, int year) {
        return IntStream.range(0, FAR).takeWhile(ahead -> calendars.find(YearOfCalendar.id(name, year + ahead)).filter(YearOfCalendar::isPublished).isPresent()).count() - 1;
    }
}
