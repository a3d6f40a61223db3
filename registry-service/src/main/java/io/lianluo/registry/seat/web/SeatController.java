package io.lianluo.registry.seat.web;

import io.lianluo.registry.person.Person;
import io.lianluo.registry.person.web.ContactView;
import io.lianluo.registry.programme.seat.Origin;
import io.lianluo.registry.seat.Counterpart;
import io.lianluo.registry.seat.Seat;
import io.lianluo.registry.seat.SeatFilter;
import io.lianluo.registry.seat.SeatService;
import io.lianluo.registry.seat.Seats;
import io.lianluo.registry.seat.appointment.Ending;
import io.lianluo.registry.seat.appointment.Liaison;
import io.lianluo.web.Caller;
import io.lianluo.web.Cursor;
import io.lianluo.web.ETag;
import io.lianluo.web.IfMatch;
import io.lianluo.web.Page;
import io.lianluo.web.Paging;
import jakarta.validation.Valid;
import java.net.URI;
import java.util.List;
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
    private final SeatAccess access;
    private final SeatViews views;
    private final Sight sight;

    SeatController(Seats seats, SeatService service, SeatAccess access, SeatViews views, Sight sight) {
        this.seats = seats;
        this.service = service;
        this.access = access;
        this.views = views;
        this.sight = sight;
    }

    /** Seats that the caller may know of, by id; unstable ones changed hands more often than their programme allows. */
    @GetMapping
    Page<SeatView> list(@RequestParam(required = false) @Nullable String programme, @RequestParam(required = false) @Nullable String unit,
                        @RequestParam(required = false) @Nullable Boolean vacant, @RequestParam(defaultValue = "false") boolean unstable,
                        Paging paging, Caller caller) {
        SeatFilter asked = sight.seats(caller, programme, unit, vacant);
        SeatFilter filter = unstable ? asked.unsteadyBy(views.measures(asked.programmes())) : asked;
        List<Seat> found = seats.list(filter, paging.after().isEmpty() ? null : paging.after().getFirst(), paging.limit() + 1);
        Page<Seat> page = Page.of(found, paging.limit(), seat -> Cursor.encode(seat.id()));
        return new Page<>(views.of(page.items()), page.next());
    }

    /** A seat. */
    @GetMapping("/{id}")
    ResponseEntity<SeatView> get(@PathVariable String id, Caller caller) {
        return answer(access.find(id, caller));
    }

    /** Appoints a liaison; whoever holds the seat is succeeded in the same change. */
    @PostMapping("/{id}/appointments")
    ResponseEntity<AppointedView> appoint(@PathVariable String id, @RequestBody AppointRequest request, IfMatch ifMatch, Caller caller) {
        Seat seat = access.changeable(id, ifMatch, caller);
        Person person = access.person(request.person(), request.personId(), caller,
                seat.holder().map(Liaison::personId).orElse(null));
        service.appoint(seat, person, request.origin() == null ? Origin.OWN_UNIT : request.origin(), request.agency(), request.since());
        AppointedView view = new AppointedView(LiaisonView.of(seat, seat.holder().orElseThrow(), person.data().name()), ContactView.of(person));
        return ResponseEntity.created(URI.create("/api/v1/seats/" + id)).eTag(ETag.of(seat.version())).body(view);
    }

    /** Releases the liaison; the seat is vacant from the day after. */
    @PostMapping("/{id}/release")
    ResponseEntity<SeatView> release(@PathVariable String id, @RequestBody ReleaseRequest request, IfMatch ifMatch, Caller caller) {
        Seat seat = access.changeable(id, ifMatch, caller);
        Ending.How how = request.ground() == null ? Ending.How.RELEASED : Ending.How.valueOf(request.ground().name());
        service.release(seat, request.until(), how, request.reason(), request.decision());
        return answer(seat);
    }

    /** Suspends the liaison; the seat is held, but nobody attends to it. */
    @PostMapping("/{id}/suspension")
    ResponseEntity<SeatView> suspend(@PathVariable String id, @Valid @RequestBody SuspendRequest request, IfMatch ifMatch, Caller caller) {
        Seat seat = access.changeable(id, ifMatch, caller);
        service.suspend(seat, request.since(), request.reason());
        return answer(seat);
    }

    /** Ends the liaison's suspension. */
    @PostMapping("/{id}/resumption")
    ResponseEntity<SeatView> resume(@PathVariable String id, @RequestBody ResumeRequest request, IfMatch ifMatch, Caller caller) {
        Seat seat = access.changeable(id, ifMatch, caller);
        service.resume(seat, request.since());
        return answer(seat);
    }

    /** Names who looks after the seat on the authority's side; whoever did so until then is followed in the same change. */
    @PostMapping("/{id}/counterparts")
    ResponseEntity<SeatView> nameCounterpart(@PathVariable String id, @RequestBody CounterpartRequest request, IfMatch ifMatch, Caller caller) {
        Seat seat = access.changeable(id, ifMatch, caller);
        service.nameCounterpart(seat, access.person(request.person(), request.personId(), caller,
                seat.counterpart().map(Counterpart::personId).orElse(null)), request.since());
        return answer(seat);
    }

    private ResponseEntity<SeatView> answer(Seat seat) {
        return ResponseEntity.ok().eTag(ETag.of(seat.version())).body(views.of(seat));
    }
}
