package io.lianluo.registry.calendar.web;

import io.lianluo.documents.yaml.SentFile;
import io.lianluo.registry.calendar.Calendars;
import io.lianluo.registry.calendar.YearOfCalendar;
import io.lianluo.web.Problems;
import io.swagger.v3.oas.annotations.Parameter;
import java.net.URI;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/calendars")
class CalendarController {

    private final Calendars calendars;

    CalendarController(Calendars calendars) {
        this.calendars = calendars;
    }

    /** Publishes the list of a year, or a correction: 201, or 200 when it stands already. */
    @PostMapping(consumes = {"application/yaml", "application/x-yaml", "text/yaml"})
    ResponseEntity<CalendarView> publish(@RequestBody byte[] body, @Parameter(hidden = true) @RequestHeader(HttpHeaders.CONTENT_TYPE) MediaType type) {
        SentFile sent = SentFile.read(body, type.getParameter("charset"));
        CalendarFile file = CalendarFile.read(sent.text());
        String id = YearOfCalendar.id(file.calendar(), file.year());
        YearOfCalendar year = calendars.find(id).orElseGet(() -> YearOfCalendar.unknown(file.calendar(), file.year()));
        year.publish(file.published(), file.days());
        boolean isNew = !year.raised().isEmpty();
        calendars.save(year);
        CalendarView view = CalendarView.of(year);
        return (isNew ? ResponseEntity.created(URI.create("/api/v1/calendars/" + id)) : ResponseEntity.ok()).header(SentFile.ENCODING, sent.encoding())
                .body(view);
    }

    /** The year as it stands. */
    @GetMapping("/{calendar}/{year}")
    CalendarView get(@PathVariable String calendar, @PathVariable int year) {
        String id = YearOfCalendar.id(calendar, year);
        return calendars.find(id).map(CalendarView::of).orElseThrow(() -> Problems.notFound("calendar", id));
    }
}
