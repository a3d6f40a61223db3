package io.lianluo.registry.particulars.web;

import io.lianluo.access.Caller;
import io.lianluo.access.Forbidden;
import io.lianluo.domain.OnPaper;
import io.lianluo.registry.acting.Acting;
import io.lianluo.registry.acting.Signature;
import io.lianluo.registry.particulars.ParticularsService;
import io.lianluo.registry.particulars.UnitParticulars;
import io.lianluo.registry.programme.appointment.Actor;
import io.lianluo.registry.seat.Seat;
import io.lianluo.registry.seat.Seats;
import io.lianluo.registry.seat.access.SeatSight;
import io.lianluo.registry.seat.access.Sight;
import io.lianluo.registry.unit.Unit;
import io.lianluo.registry.unit.Units;
import io.lianluo.web.ETag;
import io.lianluo.web.IfMatch;
import io.lianluo.web.Problems;
import io.lianluo.workingtime.Zones;
import io.swagger.v3.oas.annotations.Operation;
import jakarta.validation.Valid;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

@RestController
class ParticularsController {

    private static final List<Actor> OF_THE_UNIT = List.of(Actor.UNIT_HEAD, Actor.LEGAL_REPRESENTATIVE, Actor.LIAISON, Actor.UNIT);

    private final ParticularsService service;
    private final Units units;
    private final Seats seats;
    private final Sight sight;
    private final SeatSight seatSight;
    private final Clock clock;

    ParticularsController(ParticularsService service, Units units, Seats seats, Sight sight, SeatSight seatSight, Clock clock) {
        this.service = service;
        this.units = units;
        this.seats = seats;
        this.sight = sight;
        this.seatSight = seatSight;
        this.clock = clock;
    }

    /** The particulars of a unit, and all that was reported before. */
    @GetMapping("/api/v1/units/{id}/particulars")
    @Operation(operationId = "getUnitParticulars", summary = "查看单位概况及其历次报告 · the particulars of a unit, and all that was reported before",
            description = "由单位自行报告，主管单位和代表单位办理的人员可以查看。 · The unit reports them itself; the offices and those who act for the unit read them.")
    ResponseEntity<ParticularsView> get(@PathVariable UUID id, Caller caller) {
        Unit unit = find(id, caller);
        if (seatsOf(unit).stream().noneMatch(seat -> seatSight.seesPapers(caller, seat.key()))) {
            throw Problems.notFound("unit", id);
        }
        return answer(service.of(id));
    }

    /** Reports how the unit is from a day on. */
    @PostMapping("/api/v1/units/{id}/particulars")
    @Operation(operationId = "reportUnitParticulars", summary = "报告单位概况的变化 · reports how a unit is from a day on",
            description = "由单位负责人、法定代表人或联络员报告；书面报告由主管单位以 onPaper 代为录入。每次填写全部内容，以前的内容留存备查。 · By the head, the legal representative or a liaison of the unit; what "
            + "comes on paper the office enters with onPaper. Say all of it each time; what was said before stays on record.")
    ResponseEntity<ParticularsView> report(@PathVariable UUID id, @RequestBody @Valid ParticularsRequest request, IfMatch ifMatch, Caller caller) {
        Unit unit = find(id, caller);
        Instant now = clock.instant();
        OnPaper onPaper = request.entered(caller.subject(), now, Zones.CHINA);
        Signature by = sign(unit, caller, onPaper, onPaper == null ? now : onPaper.actedAt(Zones.CHINA));
        UnitParticulars particulars = service.of(id);
        ifMatch.check(particulars.version());
        return answer(service.report(particulars, request.since(), request.particulars(), by, onPaper));
    }

    /** Signs in the capacity that the caller has for any of the unit's seats. */
    private Signature sign(Unit unit, Caller caller, @Nullable OnPaper onPaper, Instant at) {
        Forbidden refused = new Forbidden("forbidden");
        for (Seat seat : seatsOf(unit)) {
            try {
                Acting acting = seatSight.acting(caller, seat.key());
                return (onPaper == null ? acting : acting.enteringOnPaper()).sign(OF_THE_UNIT, at);
            } catch (Forbidden other) {
                refused = other;
            }
        }
        throw refused;
    }

    private List<Seat> seatsOf(Unit unit) {
        return seats.ofUnits(Set.of(unit.id())).stream().filter(seat -> seat.closedOn() == null).toList();
    }

    private Unit find(UUID id, Caller caller) {
        return units.find(id).filter(unit -> sight.sees(caller, unit)).orElseThrow(() -> Problems.notFound("unit", id));
    }

    private static ResponseEntity<ParticularsView> answer(UnitParticulars particulars) {
        return ResponseEntity.ok().eTag(ETag.of(particulars.version())).body(ParticularsView.of(particulars));
    }
}
