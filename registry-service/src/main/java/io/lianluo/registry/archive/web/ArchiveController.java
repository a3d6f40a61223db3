package io.lianluo.registry.archive.web;

import io.lianluo.access.Caller;
import io.lianluo.domain.Dates;
import io.lianluo.domain.Messages;
import io.lianluo.registry.archive.Activities;
import io.lianluo.registry.archive.Archive;
import io.lianluo.registry.archive.ArchivedLiaison;
import io.lianluo.registry.archive.Entry;
import io.lianluo.registry.archive.Entry.Position;
import io.lianluo.registry.archive.Notice;
import io.lianluo.registry.archive.Window;
import io.lianluo.registry.programme.Citations;
import io.lianluo.registry.programme.Programme;
import io.lianluo.registry.programme.Programmes;
import io.lianluo.registry.seat.Seat;
import io.lianluo.registry.seat.Seats;
import io.lianluo.registry.seat.access.Sight;
import io.lianluo.web.Cursor;
import io.lianluo.web.Page;
import io.lianluo.web.Paging;
import io.lianluo.web.Problems;
import io.swagger.v3.oas.annotations.Operation;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** A liaison's archive, for the liaison, whoever heads their unit, and the offices of the programme. */
@RestController
@RequestMapping("/api/v1/liaisons/{id}/archive")
class ArchiveController {

    private final Archive archive;
    private final Activities activities;
    private final Seats seats;
    private final Programmes programmes;
    private final Sight sight;
    private final Messages messages;
    private final Clock clock;

    ArchiveController(Archive archive, Activities activities, Seats seats, Programmes programmes, Sight sight, Messages messages, Clock clock) {
        this.archive = archive;
        this.activities = activities;
        this.seats = seats;
        this.programmes = programmes;
        this.sight = sight;
        this.messages = messages;
        this.clock = clock;
    }

    /** Lists the entries about the liaison from a day to a day, both included, the newest first, each with what the liaison was told of it. */
    @GetMapping
    @Operation(operationId = "listArchive", summary = "查看联络员的履职档案，最近的在前 · the archive of a liaison, the newest first",
            description = "联络员本人、单位负责人和制度的经办部门可见；每条附有本人收到的通知。 · It is for the liaison, the head of the unit and the "
            + "offices of the programme. Each entry comes with what the liaison was told of it.")
    Page<EntryView> read(@PathVariable UUID id, @RequestParam(required = false) @Nullable LocalDate from,
                         @RequestParam(required = false) @Nullable LocalDate to, Paging paging, Caller caller, Locale language) {
        ArchivedLiaison archived = liaison(id, caller);
        Window window = new Window(from == null ? null : from.atStartOfDay(archived.zone()).toInstant(),
                to == null ? null : to.plusDays(1).atStartOfDay(archived.zone()).toInstant(),
                paging.after(keys -> new Position(Dates.moment(keys.get(0)), keys.get(1))));
        Page<Entry> page = Page.of(archive.read(archived, window, paging.limit() + 1), paging.limit(), last -> Cursor.encode(last.at(), last.id()));
        List<Notice> notices = activities.notices(archived.liaison().personId(), page.items().stream().map(Entry::about).distinct().toList());
        Citations citations = new Citations(programmes);
        return page.map(entry -> EntryView.of(entry, citations.of(archived.seat().key().programme(), entry.ground(), entry.at()), notices, messages, language));
    }

    /** Counts the entries of each kind about the liaison, year by year. */
    @GetMapping("/summary")
    @Operation(operationId = "summarizeArchive", summary = "联络员履职档案的年度统计 · the archive of a liaison in numbers, year by year",
            description = "按年度和种类计数。 · It counts the entries of each kind by year.")
    ArchiveSummary summary(@PathVariable UUID id, Caller caller, Locale language) {
        ArchivedLiaison archived = liaison(id, caller);
        return ArchiveSummary.of(archived, archive.countByYear(archived), messages, language);
    }

    private ArchivedLiaison liaison(UUID id, Caller caller) {
        return seats.ofLiaison(id).map(seat -> ArchivedLiaison.of(seat, id, zone(seat))).filter(found -> sight.oversees(caller, found.seat())
                || found.liaison().personId().equals(caller.personId())).orElseThrow(() -> Problems.notFound("liaison", id));
    }

    private ZoneId zone(Seat seat) {
        return programmes.find(seat.key().programme()).flatMap(Programme::newest).map(newest -> newest.definition().zoneId())
                .orElse(clock.getZone());
    }
}
