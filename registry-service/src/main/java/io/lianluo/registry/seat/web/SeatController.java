package io.lianluo.registry.seat.web;

import io.lianluo.access.Caller;
import io.lianluo.files.StoredFiles;
import io.lianluo.registry.paper.UploadedFiles;
import io.lianluo.registry.person.Person;
import io.lianluo.registry.seat.Counterpart;
import io.lianluo.registry.seat.Seat;
import io.lianluo.registry.seat.SeatFilter;
import io.lianluo.registry.seat.SeatService;
import io.lianluo.registry.seat.Seats;
import io.lianluo.registry.seat.access.Sight;
import io.lianluo.registry.seat.appointment.Liaison;
import io.lianluo.registry.web.ContactView;
import io.lianluo.registry.web.FindingRequest;
import io.lianluo.web.Cursor;
import io.lianluo.web.ETag;
import io.lianluo.web.IfMatch;
import io.lianluo.web.Page;
import io.lianluo.web.Paging;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import jakarta.validation.Valid;
import java.net.URI;
import java.util.List;
import java.util.UUID;
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
    private final StoredFiles files;

    SeatController(Seats seats, SeatService service, SeatAccess access, SeatViews views, Sight sight, StoredFiles files) {
        this.seats = seats;
        this.service = service;
        this.access = access;
        this.views = views;
        this.sight = sight;
        this.files = files;
    }

    /** Seats that the caller may know of, by id; unstable ones changed hands more often than their programme allows. */
    @GetMapping
    @Operation(operationId = "listSeats", summary = "查看席位 · seats that you may know of",
            description = "各项条件同时满足。 · All conditions given must be met.")
    Page<SeatView> list(
            @Parameter(description = "制度的代码 · code of the programme", example = "enterprise-liaison") @RequestParam(required = false) @Nullable String programme,
            @Parameter(description = "单位的编号 · id of the unit") @RequestParam(required = false) @Nullable UUID unit,
            @Parameter(description = "true 为空缺的席位，false 为有人担任的席位 · true for vacant seats, false for those that somebody holds")
            @RequestParam(required = false) @Nullable Boolean vacant,
            @Parameter(description = "true 为更换过于频繁的席位 · true for seats that changed hands more often than their programme allows")
            @RequestParam(defaultValue = "false") boolean unstable,
            @Parameter(description = "true 为联络员尚有任职条件未认定或认定已失效的席位 · true for seats of whose liaison a condition is unchecked")
            @RequestParam(defaultValue = "false") boolean unchecked,
            Paging paging, Caller caller) {
        SeatFilter asked = sight.seats(caller, programme, unit, vacant);
        SeatFilter steady = unstable ? asked.unsteadyBy(views.measures(asked.programmes())) : asked;
        SeatFilter filter = unchecked ? steady.uncheckedOn(views.days(asked.programmes())) : steady;
        List<Seat> found = seats.list(filter, paging.after(List::getFirst), paging.limit() + 1);
        Page<Seat> page = Page.of(found, paging.limit(), seat -> Cursor.encode(seat.id()));
        return new Page<>(views.of(page.items(), caller), page.next());
    }

    /** A seat. */
    @GetMapping("/{id}")
    @Operation(operationId = "getSeat", summary = "查看一个席位 · one seat",
            description = "含现任联络员、空缺、委托、交接和更换建议。 · It shows the holder, a vacancy, a delegation, handovers and proposals.")
    ResponseEntity<SeatView> get(@PathVariable UUID id, Caller caller) {
        return answer(access.find(id, caller), caller);
    }

    /** Appoints a liaison; whoever holds the seat is succeeded in the same change. */
    @PostMapping("/{id}/appointments")
    @Operation(operationId = "appointLiaison", summary = "任命联络员 · appoints a liaison to the seat",
            description = "以 person 描述，或以 personId 指明已知人员，二者择一。原联络员随之卸任。 · Describe a person, or name "
            + "somebody known by personId; either, not both. Whoever holds the seat is succeeded in the same change.")
    @ApiResponse(responseCode = "201")
    ResponseEntity<AppointedView> appoint(@PathVariable UUID id, @RequestBody AppointRequest request, @IfMatch.Required IfMatch ifMatch, Caller caller) {
        Seat seat = access.changeable(id, ifMatch, caller);
        Person person = access.person(request.person(), request.personId(), caller,
                seat.holder().map(Liaison::personId).orElse(null));
        service.appoint(seat, person, request.checked(uploads(caller)));
        AppointedView view = new AppointedView(LiaisonView.of(seat, seat.holder().orElseThrow(), person.data().name()), ContactView.of(person));
        return ResponseEntity.created(URI.create("/api/v1/seats/" + id)).eTag(ETag.of(seat.version())).body(view);
    }

    /** Puts on record whether the liaison meets conditions; nothing follows from it by itself. */
    @PostMapping("/{id}/findings")
    @Operation(operationId = "recordFindings", summary = "登记联络员是否符合任职条件 · puts on record whether the liaison meets conditions",
            description = "每项按制度要求的形式证明；同一条件的后一次认定取代前一次。不符合或未认定都不影响任职。 · Each is shown by the evidence that the "
            + "programme asks for; a later finding about a condition takes the place of an earlier one. What is unmet or unchecked ends no appointment.")
    ResponseEntity<SeatView> check(@PathVariable UUID id, @Valid @RequestBody FindingsRequest request, @IfMatch.Required IfMatch ifMatch, Caller caller) {
        Seat seat = access.changeable(id, ifMatch, caller);
        service.check(seat, FindingRequest.checked(request.findings(), uploads(caller)));
        return answer(seat, caller);
    }

    /** Releases the liaison; the seat is vacant from the day after. */
    @PostMapping("/{id}/release")
    @Operation(operationId = "releaseLiaison", summary = "免去联络员 · releases the liaison",
            description = "席位随后空缺，开始计算补缺期限。辞退须先登记听取申辩。 · The seat is vacant then, and the term to fill it begins. A dismissal needs the hearing on record before.")
    ResponseEntity<SeatView> release(@PathVariable UUID id, @RequestBody ReleaseRequest request, @IfMatch.Required IfMatch ifMatch, Caller caller) {
        Seat seat = access.changeable(id, ifMatch, caller);
        service.release(seat, request.until(), request.how(), request.reason(), request.decision());
        return answer(seat, caller);
    }

    /** Suspends the liaison; the seat is held, but nobody attends to it. */
    @PostMapping("/{id}/suspension")
    @Operation(operationId = "suspendLiaison", summary = "暂停联络员履职 · suspends the liaison",
            description = "暂停期间不履职，也不计责任。作为处分的，填 decision，并须先登记听取申辩。 · A suspended liaison acts for nobody and is blamed for nothing. One that is a sanction names "
            + "its decision, and needs the hearing on record before.")
    ResponseEntity<SeatView> suspend(@PathVariable UUID id, @Valid @RequestBody SuspendRequest request, @IfMatch.Required IfMatch ifMatch, Caller caller) {
        Seat seat = access.changeable(id, ifMatch, caller);
        service.suspend(seat, request.since(), request.reason(), request.decision());
        return answer(seat, caller);
    }

    /** Ends the liaison's suspension. */
    @PostMapping("/{id}/resumption")
    @Operation(operationId = "resumeLiaison", summary = "恢复联络员履职 · ends the suspension of the liaison",
            description = "只有已暂停的联络员可以恢复。 · This is possible while the liaison is suspended.")
    ResponseEntity<SeatView> resume(@PathVariable UUID id, @RequestBody ResumeRequest request, @IfMatch.Required IfMatch ifMatch, Caller caller) {
        Seat seat = access.changeable(id, ifMatch, caller);
        service.resume(seat, request.since());
        return answer(seat, caller);
    }

    /** Names who looks after the seat on the authority's side; whoever did so until then is followed in the same change. */
    @PostMapping("/{id}/counterparts")
    @Operation(operationId = "nameCounterpart", summary = "指定席位的对口联系人 · names the counterpart on the authority's side",
            description = "以 person 描述，或以 personId 指明已知人员，二者择一；原联系人随之更换。 · Describe a person, or name somebody known by "
            + "personId; either, not both. An earlier counterpart is replaced.")
    ResponseEntity<SeatView> nameCounterpart(@PathVariable UUID id, @RequestBody CounterpartRequest request, @IfMatch.Required IfMatch ifMatch, Caller caller) {
        Seat seat = access.changeable(id, ifMatch, caller);
        service.nameCounterpart(seat, access.person(request.person(), request.personId(), caller,
                seat.counterpart().map(Counterpart::personId).orElse(null)), request.since());
        return answer(seat, caller);
    }

    private UploadedFiles uploads(Caller caller) {
        return file -> files.hold(file, caller);
    }

    private ResponseEntity<SeatView> answer(Seat seat, Caller caller) {
        return ResponseEntity.ok().eTag(ETag.of(seat.version())).body(views.of(seat, caller));
    }
}
