package io.lianluo.registry.seat.web;

import io.lianluo.access.Caller;
import io.lianluo.domain.InvalidInput;
import io.lianluo.registry.person.Person;
import io.lianluo.registry.person.Persons;
import io.lianluo.registry.programme.Programme;
import io.lianluo.registry.programme.Programmes;
import io.lianluo.registry.programme.seat.Origin;
import io.lianluo.registry.seat.Seat;
import io.lianluo.registry.seat.SeatCorrections;
import io.lianluo.registry.seat.SeatFilter;
import io.lianluo.registry.seat.Seats;
import io.lianluo.registry.seat.access.Sight;
import io.lianluo.registry.seat.appointment.RosterEntry;
import io.lianluo.web.Cursor;
import io.lianluo.web.ETag;
import io.lianluo.web.IfMatch;
import io.lianluo.web.Page;
import io.lianluo.web.Paging;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import jakarta.validation.Valid;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Tells who held seats on a day, as was known on another day, and corrects what was known wrongly. */
@RestController
@RequestMapping("/api/v1")
class HolderController {

    private final Seats seats;
    private final SeatCorrections corrections;
    private final SeatAccess access;
    private final SeatViews views;
    private final Persons persons;
    private final Programmes programmes;
    private final Sight sight;
    private final Clock clock;

    HolderController(Seats seats, SeatCorrections corrections, SeatAccess access, SeatViews views, Persons persons, Programmes programmes,
                     Sight sight, Clock clock) {
        this.seats = seats;
        this.corrections = corrections;
        this.access = access;
        this.views = views;
        this.persons = persons;
        this.programmes = programmes;
        this.sight = sight;
        this.clock = clock;
    }

    /** Tells who held the seat on a day (today when left out), as was known at the end of another day (now when left out). */
    @GetMapping("/seats/{id}/holder")
    @Operation(operationId = "getHolder", summary = "查看席位在某日由谁担任 · who held the seat on a day",
            description = "不填 on 为今日；asKnownAt 为截至该日所知的情况。 · Without on it is today; asKnownAt asks for what was known at the end of that "
            + "day.")
    HeldView holder(
            @PathVariable UUID id,
            @Parameter(description = "查询的日期；不填为今天 · the day asked for; today if absent", example = "2026-06-30")
            @RequestParam(required = false) @Nullable LocalDate on,
            @Parameter(description = "截至这一天所知；不填为现在 · as was known at the end of this day; now if absent", example = "2026-06-30")
            @RequestParam(required = false) @Nullable LocalDate asKnownAt,
            Caller caller) {
        Seat seat = access.find(id, caller);
        return views(List.of(seat), on, asKnownAt, true).getFirst();
    }

    /**
     * The liaisons of a day, as was known at the end of another (now when left out), seat by seat. The limit counts seats: a page has
     * fewer liaisons where nobody held them.
     */
    @GetMapping(path = "/liaisons", params = "on")
    @Operation(operationId = "listLiaisons", summary = "查看联络员 · liaisons, as they are or as they were on a day",
            description = "不填 on 时为您可知的全部任职，可按状态筛选；填 on 时为当日各席位由谁担任，可再以 asKnownAt 指定截至哪一天所知。 · Without on "
            + "these are the appointments that you may know of, by status; with on, who held each seat on that day, as was known at the end of the day "
            + "asKnownAt.")
    Page<HeldView> list(
            @Parameter(description = "查询的日期 · the day asked for", example = "2026-06-30") @RequestParam LocalDate on,
            @Parameter(description = "截至这一天所知；不填为现在 · as was known at the end of this day; now if absent", example = "2026-06-30")
            @RequestParam(required = false) @Nullable LocalDate asKnownAt,
            @Parameter(description = "制度的代码 · code of the programme", example = "enterprise-liaison") @RequestParam(required = false) @Nullable String programme,
            @Parameter(description = "单位的编号 · id of the unit") @RequestParam(required = false) @Nullable UUID unit,
            Paging paging, Caller caller) {
        SeatFilter filter = sight.seats(caller, programme, unit, null);
        List<Seat> found = seats.list(filter, paging.after(List::getFirst), paging.limit() + 1);
        Page<Seat> page = Page.of(found, paging.limit(), seat -> Cursor.encode(seat.id()));
        Map<UUID, Seat> byId = page.items().stream().collect(Collectors.toMap(Seat::id, seat -> seat));
        return new Page<>(views(page.items(), on, asKnownAt, false).stream()
                .filter(held -> held.personId() != null && filter.shows(byId.get(held.seatId()), held.personId())).toList(), page.next());
    }

    /** Puts right who held the seat; what was known before stays on record. */
    @PostMapping("/seats/{id}/corrections")
    @Operation(operationId = "correctAppointments",
            summary = "更正任职的起止日期，或补录遗漏的任职 · corrects the days of an appointment, or adds one that was missing",
            description = "填 liaisonId 为更正，handover 为 true 时前任的末日随之更正；不填则补录，并填写 person 或 personId。 · With liaisonId it corrects, "
            + "with handover the predecessor's last day too; without, it adds an appointment of the person described or named.")
    ResponseEntity<SeatView> correct(@PathVariable UUID id, @Valid @RequestBody CorrectionRequest request, @IfMatch.Required IfMatch ifMatch, Caller caller) {
        Seat seat = access.changeable(id, ifMatch, caller);
        if (Boolean.TRUE.equals(request.handover())) {
            if (request.until() != null) {
                throw new InvalidInput("until", "handover-until");
            }
            corrections.correctHandover(seat, required("liaisonId", request.liaisonId()), required("since", request.since()), request.reason());
        } else if (request.liaisonId() != null) {
            corrections.correct(seat, request.liaisonId(), request.since(), request.until(), request.reason());
        } else {
            corrections.addPast(seat, access.person(request.person(), request.personId(), caller, null),
                    request.origin() == null ? Origin.OWN_UNIT : request.origin(), request.agency(), required("since", request.since()),
                    required("until", request.until()), request.reason());
        }
        return ResponseEntity.ok().eTag(ETag.of(seat.version())).body(views.of(seat, caller));
    }

    private static <T> T required(String field, @Nullable T given) {
        if (given == null) {
            throw new InvalidInput(field, "required");
        }
        return given;
    }

    private List<HeldView> views(List<Seat> found, @Nullable LocalDate on, @Nullable LocalDate asKnownAt, boolean andVacant) {
        Map<Seat, RosterEntry> held = new HashMap<>();
        for (Seat seat : found) {
            ZoneId zone = zone(seat);
            LocalDate day = on == null ? LocalDate.now(clock.withZone(zone)) : on;
            seat.holderOn(day, asKnownAt == null ? clock.instant() : asKnownAt.plusDays(1).atStartOfDay(zone).toInstant().minusMillis(1))
                    .ifPresent(entry -> held.put(seat, entry));
        }
        Set<UUID> personIds = held.values().stream().map(RosterEntry::personId).collect(Collectors.toSet());
        Map<UUID, String> names = persons.findAll(personIds).stream().collect(Collectors.toMap(Person::id, person -> person.data().name()));
        return found.stream().filter(seat -> andVacant || held.containsKey(seat)).map(seat -> HeldView.of(seat, held.get(seat), names)).toList();
    }

    private ZoneId zone(Seat seat) {
        return programmes.find(seat.key().programme()).flatMap(Programme::newest).map(newest -> newest.definition().zoneId())
                .orElse(clock.getZone());
    }
}
