package io.lianluo.registry.unit.web;

import io.lianluo.registry.check.FaultyInputException;
import io.lianluo.registry.person.PersonService;
import io.lianluo.registry.programme.Programmes;
import io.lianluo.registry.unit.Unit;
import io.lianluo.registry.unit.UnitData;
import io.lianluo.registry.unit.UnitFilter;
import io.lianluo.registry.unit.UnitService;
import io.lianluo.registry.unit.UnitService.Placed;
import io.lianluo.registry.unit.Units;
import io.lianluo.registry.web.Sight;
import io.lianluo.web.Caller;
import io.lianluo.web.Cursor;
import io.lianluo.web.ETag;
import io.lianluo.web.Office;
import io.lianluo.web.Page;
import io.lianluo.web.Paging;
import io.lianluo.web.Problems;
import java.net.URI;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import java.util.Set;
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
@RequestMapping("/api/v1/units")
class UnitController {

    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    private final Units units;
    private final UnitService service;
    private final PersonService persons;
    private final Programmes programmes;
    private final Sight sight;
    private final Clock clock;

    UnitController(Units units, UnitService service, PersonService persons, Programmes programmes, Sight sight, Clock clock) {
        this.units = units;
        this.service = service;
        this.persons = persons;
        this.programmes = programmes;
        this.sight = sight;
        this.clock = clock;
    }

    /** Founds a unit, 201, or brings the one of that code up to date, 200. */
    @PostMapping
    ResponseEntity<UnitView> found(@RequestBody FoundUnitRequest request, Caller caller) {
        List<String> takesPart = Objects.requireNonNullElse(request.programmes(), List.of());
        takesPart.stream().filter(code -> programmes.find(code).isEmpty()).findFirst().ifPresent(unknown -> {
            throw new FaultyInputException("programmes", "programme-unknown", unknown);
        });
        LocalDate foundedOn = Objects.requireNonNullElseGet(request.foundedOn(), () -> LocalDate.now(clock.withZone(ZONE)));
        UnitData data = UnitData.of(request.code(), request.name(), request.kind(), request.parent(), request.creditCode(), takesPart, foundedOn);
        boolean isNew = units.find(Unit.id(data.code())).map(known -> {
            caller.require(keeps(caller, known.programmes()));
            return false;
        }).orElse(true);
        caller.require(keeps(caller, takesPart));
        Placed placed = service.place(data, request.head() == null ? null : persons.meet(request.head().checked("head")));
        Unit unit = placed.unit();
        return (isNew ? ResponseEntity.created(URI.create("/api/v1/units/" + unit.id())) : ResponseEntity.ok())
                .eTag(ETag.of(unit.version())).body(UnitView.of(unit));
    }

    /** Units that the caller may know of, by code. */
    @GetMapping
    Page<UnitView> list(@RequestParam(required = false) @Nullable String programme, @RequestParam(required = false) @Nullable String parent,
                        @RequestParam(required = false) @Nullable String kind, Paging paging, Caller caller) {
        Set<String> shown = sight.programmes(caller, programme);
        boolean ownOnly = shown != null && shown.isEmpty();
        UnitFilter filter = ownOnly ? new UnitFilter(programme == null ? null : Set.of(programme), parent, kind, caller.subject())
                : new UnitFilter(shown, parent, kind, null);
        List<Unit> found = units.list(filter, paging.after().isEmpty() ? null : paging.after().getFirst(), paging.limit() + 1);
        return Page.of(found, paging.limit(), unit -> Cursor.encode(unit.code())).map(UnitView::of);
    }

    /** A unit. */
    @GetMapping("/{id}")
    ResponseEntity<UnitView> get(@PathVariable String id, Caller caller) {
        Unit unit = units.find(id).filter(found -> sight.sees(caller, found)).orElseThrow(() -> Problems.notFound("unit", id));
        return ResponseEntity.ok().eTag(ETag.of(unit.version())).body(UnitView.of(unit));
    }

    private static boolean keeps(Caller caller, List<String> programmes) {
        return caller.holds(Office.Kind.OPERATOR)
                || !programmes.isEmpty() && programmes.stream().allMatch(programme -> caller.holds(Office.Kind.SECRETARIAT, programme));
    }
}
