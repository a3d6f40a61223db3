package io.lianluo.registry.seat.web;

import io.lianluo.registry.check.FaultyInputException;
import io.lianluo.registry.person.Person;
import io.lianluo.registry.person.PersonService;
import io.lianluo.registry.person.Persons;
import io.lianluo.registry.seat.Seat;
import io.lianluo.registry.seat.SeatFilter;
import io.lianluo.registry.seat.SeatService;
import io.lianluo.registry.seat.Seats;
import io.lianluo.registry.signal.Proposal;
import io.lianluo.registry.signal.Signals;
import io.lianluo.registry.web.Sight;
import io.lianluo.web.Caller;
import io.lianluo.web.Cursor;
import io.lianluo.web.ETag;
import io.lianluo.web.IfMatch;
import io.lianluo.web.Office;
import io.lianluo.web.Page;
import io.lianluo.web.Paging;
import io.lianluo.web.Problems;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Set;
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

@RestController
@RequestMapping("/api/v1/seats")
class SeatController {

    private final Seats seats;
    private final SeatService service;
    private final Persons persons;
    private final PersonService personService;
    private final Signals signals;
    private final Sight sight;

    SeatController(Seats seats, SeatService service, Persons persons, PersonService personService, Signals signals, Sight sight) {
        this.signals = signals;
        this.seats = seats;
        this.service = service;
        this.persons = persons;
        this.personService = personService;
        this.sight = sight;
    }

    /** Seats that the caller may know of, by id. */
    @GetMapping
    Page<SeatView> list(@RequestParam(required = false) @Nullable String programme, @RequestParam(required = false) @Nullable String unit,
                        @RequestParam(required = false) @Nullable Boolean vacant, Paging paging, Caller caller) {
        SeatFilter filter = filter(sight, caller, programme, unit, vacant);
        List<Seat> found = seats.list(filter, paging.after().isEmpty() ? null : paging.after().getFirst(), paging.limit() + 1);
        Page<Seat> page = Page.of(found, paging.limit(), seat -> Cursor.encode(seat.id()));
        Map<String, List<Proposal>> standing = signals.standing(page.items().stream().map(Seat::id).toList()).stream()
                .collect(Collectors.groupingBy(Proposal::seatId));
        return page.map(seat -> SeatView.of(seat, standing.getOrDefault(seat.id(), List.of())));
    }

    /** A seat. */
    @GetMapping("/{id}")
    ResponseEntity<SeatView> get(@PathVariable String id, Caller caller) {
        Seat seat = find(id, caller);
        return ResponseEntity.ok().eTag(ETag.of(seat.version())).body(view(seat));
    }

    /** Appoints a liaison; whoever holds the seat is succeeded in the same change. */
    @PostMapping("/{id}/appointments")
    ResponseEntity<LiaisonView> appoint(@PathVariable String id, @RequestBody AppointRequest request, IfMatch ifMatch, Caller caller) {
        Seat seat = changeable(id, ifMatch, caller);
        Person person = person(request);
        service.appoint(seat, person, request.since());
        LiaisonView view = LiaisonView.of(seat, seat.holder().orElseThrow(), person.data().name());
        return ResponseEntity.created(URI.create("/api/v1/seats/" + id)).eTag(ETag.of(seat.version())).body(view);
    }

    /** Releases the liaison; the seat is vacant from the day after. */
    @PostMapping("/{id}/release")
    ResponseEntity<SeatView> release(@PathVariable String id, @RequestBody ReleaseRequest request, IfMatch ifMatch, Caller caller) {
        Seat seat = changeable(id, ifMatch, caller);
        service.release(seat, request.until(), request.reason());
        return ResponseEntity.ok().eTag(ETag.of(seat.version())).body(view(seat));
    }

    static SeatFilter filter(Sight sight, Caller caller, @Nullable String programme, @Nullable String unit, @Nullable Boolean vacant) {
        Set<String> shown = sight.programmes(caller, programme);
        boolean ownOnly = shown != null && shown.isEmpty();
        return ownOnly ? new SeatFilter(programme == null ? null : Set.of(programme), unit, vacant, caller.subject())
                : new SeatFilter(shown, unit, vacant, null);
    }

    private SeatView view(Seat seat) {
        return SeatView.of(seat, signals.standing(List.of(seat.id())));
    }

    private Seat changeable(String id, IfMatch ifMatch, Caller caller) {
        Seat seat = find(id, caller);
        caller.require(caller.holdsAny(seat.key().programme(), Office.Kind.OPERATOR, Office.Kind.SECRETARIAT));
        ifMatch.required().check(seat.version());
        return seat;
    }

    private Seat find(String id, Caller caller) {
        return seats.find(id).filter(seat -> sight.sees(caller, seat)).orElseThrow(() -> Problems.notFound("seat", id));
    }

    private Person person(AppointRequest request) {
        if ((request.person() == null) == (request.personId() == null)) {
            throw new FaultyInputException("person", "person-or-id");
        }
        if (request.person() != null) {
            return personService.meet(request.person().checked("person"));
        }
        return persons.find(String.valueOf(request.personId())).orElseThrow(() -> new FaultyInputException("personId", "person-unknown"));
    }
}
