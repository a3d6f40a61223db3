package io.lianluo.registry.calendar.web;

import io.lianluo.documents.yaml.SentFile;
import io.lianluo.registry.calendar.Calendars;
import io.lianluo.registry.calendar.LostEditions;
import io.lianluo.registry.calendar.YearOfCalendar;
import io.lianluo.web.ETag;
import io.lianluo.web.IfMatch;
import io.lianluo.web.Problems;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.headers.Header;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
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
    private final LostEditions lost;

    CalendarController(Calendars calendars, LostEditions lost) {
        this.calendars = calendars;
        this.lost = lost;
    }

    /** Publishes the list of a year, or a correction: 201, or 200 when it stands already. */
    @PostMapping(consumes = {"application/yaml", "application/x-yaml", "text/yaml"})
    @Operation(operationId = "publishCalendar", summary = "发布或更正一年的工作日历 · publishes the working calendar of a year, or a correction",
            description = "提交 YAML 文件，列出放假日和调休上班日。内容有变化时产生新版，答复 201；与现有内容相同时答复 200。 · Send a YAML file with the "
            + "holidays and the make-up working days. A change makes a new version and answers 201; what stands already answers 200.")
    @ApiResponse(responseCode = "200", headers = {@Header(name = HttpHeaders.ETAG), @Header(name = SentFile.ENCODING)})
    @ApiResponse(responseCode = "201", headers = {@Header(name = HttpHeaders.ETAG), @Header(name = HttpHeaders.LOCATION), @Header(name = SentFile.ENCODING)})
    ResponseEntity<CalendarView> publish(@RequestBody byte[] body, @Parameter(hidden = true) @RequestHeader(HttpHeaders.CONTENT_TYPE) MediaType type,
                                         IfMatch ifMatch) {
        SentFile sent = SentFile.read(body, type.getParameter("charset"));
        CalendarFile file = CalendarFile.read(sent.text());
        String id = YearOfCalendar.id(file.calendar(), file.year());
        YearOfCalendar year = calendars.find(id).orElseGet(() -> YearOfCalendar.unknown(file.calendar(), file.year()));
        ifMatch.check(year.version());
        year.publish(file.published(), file.days(), lost.latestOf(id));
        boolean isNew = !year.raised().isEmpty();
        calendars.save(year);
        CalendarView view = CalendarView.of(year);
        return (isNew ? ResponseEntity.created(URI.create("/api/v1/calendars/" + id)) : ResponseEntity.ok()).header(SentFile.ENCODING, sent.encoding())
                .eTag(ETag.of(year.version())).body(view);
    }

    /** The year as it stands. */
    @GetMapping("/{calendar}/{year}")
    @Operation(operationId = "getCalendar", summary = "查看一年的工作日历 · the working calendar of a year",
            description = "只列出与平常周次不同的日期；published 为 false 时，日期是推定的。 · It lists the days that differ from the ordinary week. While "
            + "published is false, they are assumed.")
    ResponseEntity<CalendarView> get(@PathVariable String calendar, @PathVariable int year) {
        String id = YearOfCalendar.id(calendar, year);
        YearOfCalendar found = calendars.find(id).orElseThrow(() -> Problems.notFound("calendar", id));
        return ResponseEntity.ok().eTag(ETag.of(found.version())).body(CalendarView.of(found));
    }
}
