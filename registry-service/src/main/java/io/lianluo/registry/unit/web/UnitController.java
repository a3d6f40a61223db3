package io.lianluo.registry.unit.web;

import io.lianluo.domain.InvalidInput;
import io.lianluo.registry.check.Told;
import io.lianluo.registry.person.Person;
import io.lianluo.registry.person.PersonService;
import io.lianluo.registry.person.web.PersonRequest;
import io.lianluo.registry.programme.Programmes;
import io.lianluo.registry.unit.Codes;
import io.lianluo.registry.unit.Registration;
import io.lianluo.registry.unit.Unit;
import io.lianluo.registry.unit.UnitData;
import io.lianluo.registry.unit.UnitFilter;
import io.lianluo.registry.unit.UnitService.Placed;
import io.lianluo.registry.unit.UnitService;
import io.lianluo.registry.unit.UnitTree;
import io.lianluo.registry.unit.Units;
import io.lianluo.web.Caller;
import io.lianluo.web.Cursor;
import io.lianluo.web.ETag;
import io.lianluo.web.IfMatch;
import io.lianluo.web.Office;
import io.lianluo.web.Page;
import io.lianluo.web.Paging;
import io.lianluo.web.Problems;
import io.lianluo.workingtime.Zones;
import java.net.URI;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
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

    private static final ZoneId ZONE = Zones.CHINA;

    private final Units units;
    private final UnitService service;
    private final PersonService persons;
    private final Programmes programmes;
    private final UnitSight sight;
    private final Clock clock;

    UnitController(Units units, UnitService service, PersonService persons, Programmes programmes, UnitSight sight, Clock clock) {
        this.units = units;
        this.service = service;
        this.persons = persons;
        this.programmes = programmes;
        this.sight = sight;
        this.clock = clock;
    }

    /** Founds a unit, 201, or brings the one of that code up to date, 200; what the request leaves out stays. */
    @PostMapping
    ResponseEntity<UnitView> found(@RequestBody FoundUnitRequest request, Caller caller) {
        if (Stream.ofNullable(request.programmes()).flatMap(List::stream).anyMatch(code -> programmes.find(code).isEmpty())) {
            throw new InvalidInput("programmes", "programme-unknown");
        }
        LocalDate foundedOn = Objects.requireNonNullElseGet(request.foundedOn(), () -> LocalDate.now(clock.withZone(ZONE)));
        UnitData data = UnitData.of(request.code(), request.name(), request.kind(), request.parent(), request.creditCode(), request.programmes(), foundedOn)
                .with(Registration.Change.of(Told.field(request.registrationNumber()), Told.field(request.registrationKind()), Told.field(request.address())),
                        Codes.field(request.categories()));
        Optional<Unit> known = units.find(Unit.id(data.code()));
        known.ifPresent(unit -> caller.require(keeps(caller, unit.programmes())));
        List<String> takesPart = known.map(Unit::programmes).orElse(List.of());
        caller.require(keeps(caller, List.copyOf(data.programmes().over(takesPart))));
        Placed placed = service.place(data, told(request.head(), "head", caller, known.map(Unit::headId)),
                told(request.legalRepresentative(), "legalRepresentative", caller, known.map(Unit::legalRepresentativeId)));
        Unit unit = placed.unit();
        return (known.isEmpty() ? ResponseEntity.created(URI.create("/api/v1/units/" + unit.id())) : ResponseEntity.ok())
                .eTag(ETag.of(unit.version())).body(view(unit, null));
    }

    /**
     * Units that the caller may know of and that exist, today or on a day, as they were then, by code.
     *
     * @param q how their code or present name begins; wide letters, capitals and blanks make no difference
     */
    @GetMapping
    Page<UnitView> list(@RequestParam(required = false) @Nullable String programme, @RequestParam(required = false) @Nullable String parent,
                        @RequestParam(required = false) @Nullable String kind, @RequestParam(required = false) @Nullable String category,
                        @RequestParam(required = false) @Nullable LocalDate on, @RequestParam(required = false) @Nullable String q,
                        Paging paging, Caller caller) {
        Set<String> shown = sight.programmes(caller, programme);
        boolean ownOnly = shown != null && shown.isEmpty();
        LocalDate day = dayOf(on);
        UnitFilter filter = ownOnly ? new UnitFilter(programme == null ? null : Set.of(programme), parent, kind, caller.subject(), category, day)
                : new UnitFilter(shown, parent, kind, null, category, day);
        List<Unit> found = units.list(q == null || q.isBlank() ? filter : filter.beginning(q), paging.after().isEmpty() ? null : paging.after().getFirst(), paging.limit() + 1);
        return Page.of(found, paging.limit(), unit -> Cursor.encode(unit.code())).map(unit -> view(unit, on));
    }

    /** A unit, as it is or as it was on a day. */
    @GetMapping("/{id}")
    ResponseEntity<UnitView> get(@PathVariable String id, @RequestParam(required = false) @Nullable LocalDate on, Caller caller) {
        Unit unit = seen(id, caller);
        if (on != null && !unit.existsOn(on)) {
            throw Problems.notFound("unit", id);
        }
        return answer(unit, on);
    }

    /** The units above one, its parent first, today or on a day, as they were then. */
    @GetMapping("/{id}/ancestors")
    List<UnitView> ancestors(@PathVariable String id, @RequestParam(required = false) @Nullable LocalDate on, Caller caller) {
        return new UnitTree(units::find).above(seen(id, caller), dayOf(on)).stream().filter(above -> sight.sees(caller, above))
                .map(above -> view(above, on)).toList();
    }

    /** Shows what a unit was called, where it stood and who headed it, with the days. */
    @GetMapping("/{id}/history")
    UnitHistoryView history(@PathVariable String id, Caller caller) {
        return UnitHistoryView.of(seen(id, caller));
    }

    /** Gives a unit another name; its first day puts a wrong entry of that day right. */
    @PostMapping("/{id}/rename")
    ResponseEntity<UnitView> rename(@PathVariable String id, @RequestBody UnitChangeRequest.Rename request, IfMatch ifMatch, Caller caller) {
        Unit unit = kept(id, ifMatch, caller);
        service.rename(unit, UnitData.name(request.name()), request.from());
        return answer(unit, null);
    }

    /** Moves a unit below another, with all that stands below it. */
    @PostMapping("/{id}/move")
    ResponseEntity<UnitView> move(@PathVariable String id, @RequestBody UnitChangeRequest.Move request, IfMatch ifMatch, Caller caller) {
        Unit unit = kept(id, ifMatch, caller);
        service.move(unit, request.parent(), request.from());
        return answer(unit, null);
    }

    /** Makes a unit a part of another; it exists no longer, and its seats close. */
    @PostMapping("/{id}/merge")
    ResponseEntity<UnitView> merge(@PathVariable String id, @RequestBody UnitChangeRequest.Merge request, IfMatch ifMatch, Caller caller) {
        Unit unit = kept(id, ifMatch, caller);
        service.merge(unit, request.into(), request.lastDay());
        return answer(unit, null);
    }

    /** Dissolves a unit; its seats close. */
    @PostMapping("/{id}/dissolve")
    ResponseEntity<UnitView> dissolve(@PathVariable String id, @RequestBody UnitChangeRequest.Dissolve request, IfMatch ifMatch, Caller caller) {
        Unit unit = kept(id, ifMatch, caller);
        service.dissolve(unit, request.lastDay());
        return answer(unit, null);
    }

    /** Gives a unit another head, who holds the seats that go with the office. */
    @PostMapping("/{id}/head")
    ResponseEntity<UnitView> head(@PathVariable String id, @RequestBody UnitChangeRequest.Head request, IfMatch ifMatch, Caller caller) {
        Unit unit = kept(id, ifMatch, caller);
        service.head(unit, met(request.person(), "person", caller, Optional.ofNullable(unit.headId())), request.from());
        return answer(unit, null);
    }

    /** Gives a unit another legal representative. */
    @PostMapping("/{id}/legal-representative")
    ResponseEntity<UnitView> represent(@PathVariable String id, @RequestBody UnitChangeRequest.Head request, IfMatch ifMatch, Caller caller) {
        Unit unit = kept(id, ifMatch, caller);
        service.represent(unit, met(request.person(), "person", caller, Optional.ofNullable(unit.legalRepresentativeId())), request.from());
        return answer(unit, null);
    }

    private Told<Person> told(@Nullable PersonRequest person, String field, Caller caller, Optional<String> present) {
        return person == null ? Told.nothing() : Told.of(met(person, field, caller, present));
    }

    private Person met(@Nullable PersonRequest person, String field, Caller caller, Optional<String> present) {
        if (person == null) {
            throw new InvalidInput(field, "required");
        }
        return persons.findOrRegister(person.described(field), sight.teller(caller), present.orElse(null));
    }

    private Unit seen(String id, Caller caller) {
        return units.find(id).filter(found -> sight.sees(caller, found)).orElseThrow(() -> Problems.notFound("unit", id));
    }

    private Unit kept(String id, IfMatch ifMatch, Caller caller) {
        Unit unit = seen(id, caller);
        caller.require(keeps(caller, unit.programmes()));
        ifMatch.required().check(unit.version());
        return unit;
    }

    /** The policies may have written the unit once more since it was changed. */
    private ResponseEntity<UnitView> answer(Unit unit, @Nullable LocalDate on) {
        Unit now = units.find(unit.id()).orElse(unit);
        return ResponseEntity.ok().eTag(ETag.of(now.version())).body(view(now, on));
    }

    private UnitView view(Unit unit, @Nullable LocalDate on) {
        return on == null ? UnitView.of(unit) : UnitView.on(unit, on);
    }

    private LocalDate dayOf(@Nullable LocalDate on) {
        return on == null ? LocalDate.now(clock.withZone(ZONE)) : on;
    }

    private static boolean keeps(Caller caller, List<String> programmes) {
        return caller.holds(Office.Kind.OPERATOR)
                || !programmes.isEmpty() && programmes.stream().allMatch(programme -> caller.holds(Office.Kind.SECRETARIAT, programme));
    }
}
