package io.lianluo.registry.unit.web;

import io.lianluo.access.Caller;
import io.lianluo.domain.InvalidInput;
import io.lianluo.registry.check.Told;
import io.lianluo.registry.person.Person;
import io.lianluo.registry.person.PersonService;
import io.lianluo.registry.programme.Programmes;
import io.lianluo.registry.unit.Codes;
import io.lianluo.registry.unit.Correction;
import io.lianluo.registry.unit.History;
import io.lianluo.registry.unit.PresentTree;
import io.lianluo.registry.unit.Registration;
import io.lianluo.registry.unit.Shown;
import io.lianluo.registry.unit.Unit;
import io.lianluo.registry.unit.UnitData;
import io.lianluo.registry.unit.UnitFilter;
import io.lianluo.registry.unit.UnitService;
import io.lianluo.registry.unit.UnitService.Placed;
import io.lianluo.registry.unit.UnitSight;
import io.lianluo.registry.unit.UnitTree;
import io.lianluo.registry.unit.Units;
import io.lianluo.registry.web.PersonRequest;
import io.lianluo.web.Cursor;
import io.lianluo.web.ETag;
import io.lianluo.web.IfMatch;
import io.lianluo.web.Page;
import io.lianluo.web.Paging;
import io.lianluo.web.Problems;
import io.lianluo.workingtime.Zones;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import java.net.URI;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
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
    private final UnitViews views;
    private final Clock clock;

    UnitController(Units units, UnitService service, PersonService persons, Programmes programmes, UnitSight sight, UnitViews views, Clock clock) {
        this.units = units;
        this.service = service;
        this.persons = persons;
        this.programmes = programmes;
        this.sight = sight;
        this.views = views;
        this.clock = clock;
    }

    /** Founds a unit, 201, or brings the one of that code up to date, 200; what the request leaves out stays. */
    @PostMapping
    @Operation(operationId = "registerUnit", summary = "登记单位，或更新同一代码的单位 · registers a unit, or brings the one of that code up to date",
            description = "新单位答复 201，须填名称和种类；已有的答复 200，未填的各项保持不变，填为空白的清除。 · A new unit answers 201 and needs a name "
            + "and a kind. A known one answers 200; what is left out stays, and what is blank is cleared.")
    @ApiResponse(responseCode = "200")
    @ApiResponse(responseCode = "201")
    ResponseEntity<UnitView> found(@RequestBody FoundUnitRequest request, IfMatch ifMatch, Caller caller) {
        if (Stream.ofNullable(request.programmes()).flatMap(List::stream).anyMatch(code -> programmes.find(code).isEmpty())) {
            throw new InvalidInput("programmes", "programme-unknown");
        }
        LocalDate foundedOn = Objects.requireNonNullElseGet(request.foundedOn(), () -> LocalDate.now(clock.withZone(ZONE)));
        UnitData data = UnitData.of(request.code(), request.name(), request.kind(), request.parent(), request.creditCode(), request.programmes(), foundedOn)
                .with(Registration.Change.of(Told.field(request.registrationNumber()), Told.field(request.registrationKind()), Told.field(request.address())),
                        Codes.field(request.categories()));
        Optional<Unit> known = units.find(Unit.id(data.code()));
        known.ifPresentOrElse(unit -> {
            requireMayUpdate(caller, unit, data);
            ifMatch.check(unit.version());
        }, () -> sight.requireKeeps(caller, data.programmes().over(List.of()), data.parentCode().given().map(Unit::id).orElse(null)));
        Placed placed = service.place(data, told(request.head(), "head", caller, known.map(Unit::headId)),
                told(request.legalRepresentative(), "legalRepresentative", caller, known.map(Unit::legalRepresentativeId)),
                request.correction() == null ? null : correction(request.correction(), caller));
        Unit unit = placed.unit();
        return (known.isEmpty() ? ResponseEntity.created(URI.create("/api/v1/units/" + unit.id())) : ResponseEntity.ok())
                .eTag(ETag.of(unit.version())).body(view(unit, null, caller));
    }

    /**
     * Each office may register what is the same for all programmes of the unit, and puts it into its own programme or takes it out of that; kind and place in
     * the tree decide on the seats of every programme.
     */
    private void requireMayUpdate(Caller caller, Unit unit, UnitData data) {
        boolean moves = data.parentCode().isTold() && !Objects.equals(data.parentCode().given().map(Unit::id).orElse(null), unit.parentId());
        UUID concerned = concerned(unit, data.parentCode().given());
        if (moves || data.kind() != null && !data.kind().equals(unit.kind())) {
            sight.requireKeeps(caller, unit.programmes(), concerned);
        } else {
            sight.requireKeepsForOne(caller, unit.programmes(), concerned);
        }
        Set<String> after = data.programmes().over(unit.programmes());
        Set<String> changed = Stream.concat(after.stream(), unit.programmes().stream()).filter(code -> after.contains(code) != unit.programmes().contains(code))
                .collect(Collectors.toSet());
        if (!changed.isEmpty()) {
            sight.requireKeeps(caller, changed, concerned);
        }
    }

    /**
     * Units that the caller may know of and that exist, today or on a day, as they were then, by code.
     *
     * @param q how their code or present name begins; wide letters, capitals and blanks make no difference
     */
    @GetMapping
    @Operation(operationId = "listUnits", summary = "查看单位 · units that you may know of",
            description = "各项条件同时满足；只列当日存在的单位，按代码排列。 · All conditions given must be met. Only units that exist on the day are "
            + "listed, by code.")
    Page<UnitView> list(
            @Parameter(description = "制度的代码 · code of the programme", example = "enterprise-liaison") @RequestParam(required = false) @Nullable String programme,
            @Parameter(description = "直接上级单位的编号 · id of the unit directly above") @RequestParam(required = false) @Nullable UUID parent,
            @Parameter(description = "单位的种类 · kind of the unit", example = "department") @RequestParam(required = false) @Nullable String kind,
            @Parameter(description = "企业类别的代码 · code of a category of enterprise")
            @RequestParam(required = false) @Nullable String category,
            @Parameter(description = "查询的日期；不填为今天 · the day asked for; today if absent", example = "2026-06-30")
            @RequestParam(required = false) @Nullable LocalDate on,
            @Parameter(description = "代码或名称的开头；全角半角、大小写和空格不作区分 · how the code or present name begins; wide letters, capitals and blanks make no difference", example = "示例")
            @RequestParam(required = false) @Nullable String q,
            Paging paging, Caller caller) {
        Shown shown = sight.shown(caller, programme);
        LocalDate day = dayOf(on);
        UnitFilter byOffice = UnitFilter.all().in(shown);
        UnitFilter seen = shown.programmes() == null || caller.personId() == null ? byOffice : byOffice.orOwn(new UnitFilter.Own(sight.ownUnits(caller), programme));
        UnitFilter filter = seen.below(parent).ofKind(kind).inCategory(category).existingOn(day);
        List<Unit> found = units.list(q == null || q.isBlank() ? filter : filter.beginning(q), paging.after(List::getFirst), paging.limit() + 1);
        Page<Unit> page = Page.of(found, paging.limit(), unit -> Cursor.encode(unit.code()));
        return new Page<>(views.of(page.items(), on, caller), page.next());
    }

    /** A unit, as it is or as it was on a day. */
    @GetMapping("/{id}")
    @Operation(operationId = "getUnit", summary = "查看一个单位 · one unit",
            description = "填 on 时名称、上级、负责人和法定代表人为当日的情况。 · With on its name, parent, head and legal representative are those of "
            + "that day.")
    ResponseEntity<UnitView> get(
            @PathVariable UUID id,
            @Parameter(description = "查询的日期；不填为今天 · the day asked for; today if absent", example = "2026-06-30")
            @RequestParam(required = false) @Nullable LocalDate on,
            Caller caller) {
        Unit unit = seen(id, caller);
        if (on != null && !unit.existsOn(on)) {
            throw Problems.notFound("unit", id);
        }
        return answer(unit, on, caller);
    }

    /** The units above one, its parent first, today or on a day, as they were then. */
    @GetMapping("/{id}/ancestors")
    @Operation(operationId = "listAncestors", summary = "查看各级上级单位，直接上级在前 · the units above one, its parent first",
            description = "只列您可知的单位。 · Only those that you may know of are listed.")
    List<UnitView> ancestors(
            @PathVariable UUID id,
            @Parameter(description = "查询的日期；不填为今天 · the day asked for; today if absent", example = "2026-06-30")
            @RequestParam(required = false) @Nullable LocalDate on,
            Caller caller) {
        return views.of(new UnitTree(units::find).above(seen(id, caller), dayOf(on)).stream().filter(above -> sight.sees(caller, above)).toList(), on, caller);
    }

    /** Gives a unit another name; its first day puts a wrong entry of that day right. */
    @PostMapping("/{id}/rename")
    @Operation(operationId = "renameUnit", summary = "单位更名 · gives a unit another name",
            description = "以现名称的起始日填写，即为更正。 · The first day of the present name puts that name right.")
    ResponseEntity<UnitView> rename(@PathVariable UUID id, @RequestBody UnitChangeRequest.Rename request, @IfMatch.Required IfMatch ifMatch, Caller caller) {
        Unit unit = keptForOne(id, ifMatch, caller);
        String name = UnitData.name(request.name());
        if (request.correction() == null) {
            service.rename(unit, name, request.from());
        } else {
            LocalDate since = putRight(unit.names(), request.from());
            service.putRight(unit, correction(request.correction(), caller), List.of(), wrong -> wrong.rename(name, since));
        }
        return answer(unit, null, caller);
    }

    /** Moves a unit below another, with all that stands below it. */
    @PostMapping("/{id}/move")
    @Operation(operationId = "moveUnit", summary = "调整单位的隶属关系 · moves a unit below another, with all that stands below it",
            description = "不填 parent 则成为最高一级。 · Without parent it goes to the top of the tree.")
    ResponseEntity<UnitView> move(@PathVariable UUID id, @RequestBody UnitChangeRequest.Move request, @IfMatch.Required IfMatch ifMatch, Caller caller) {
        Unit unit = keptWith(id, request.parent(), ifMatch, caller);
        service.move(unit, request.parent(), request.from());
        return answer(unit, null, caller);
    }

    /** Makes a unit a part of another; it exists no longer, and its seats close. */
    @PostMapping("/{id}/merge")
    @Operation(operationId = "mergeUnit", summary = "单位并入另一单位 · makes a unit a part of another",
            description = "并入后单位不复存在，其席位关闭。 · It exists no longer then, and its seats close.")
    ResponseEntity<UnitView> merge(@PathVariable UUID id, @RequestBody UnitChangeRequest.Merge request, @IfMatch.Required IfMatch ifMatch, Caller caller) {
        Unit unit = keptWith(id, request.into(), ifMatch, caller);
        service.merge(unit, request.into(), request.lastDay());
        return answer(unit, null, caller);
    }

    /** Dissolves a unit; its seats close. */
    @PostMapping("/{id}/dissolve")
    @Operation(operationId = "dissolveUnit", summary = "撤销单位 · dissolves a unit",
            description = "其席位随之关闭；仍有下级单位的不能撤销。 · Its seats close. A unit with others below it cannot be dissolved.")
    ResponseEntity<UnitView> dissolve(@PathVariable UUID id, @RequestBody UnitChangeRequest.Dissolve request, @IfMatch.Required IfMatch ifMatch, Caller caller) {
        Unit unit = kept(id, ifMatch, caller);
        service.dissolve(unit, request.lastDay());
        return answer(unit, null, caller);
    }

    /** Gives a unit another head, who holds the seats that go with the office. */
    @PostMapping("/{id}/head")
    @Operation(operationId = "nameHead", summary = "更换单位负责人 · gives a unit another head",
            description = "由负责人兼任的席位随之更换。 · Seats that go with the office change hands with it.")
    ResponseEntity<UnitView> head(@PathVariable UUID id, @RequestBody UnitChangeRequest.Head request, @IfMatch.Required IfMatch ifMatch, Caller caller) {
        Unit unit = keptForOne(id, ifMatch, caller);
        Person head = met(request.person(), "person", caller, Optional.ofNullable(unit.headId()));
        if (request.correction() == null) {
            service.head(unit, head, request.from());
        } else {
            LocalDate since = putRight(unit.heads(), request.from());
            service.putRight(unit, correction(request.correction(), caller), List.of(head), wrong -> wrong.headedBy(head.id(), since));
        }
        return answer(unit, null, caller);
    }

    /** Gives a unit another legal representative. */
    @PostMapping("/{id}/legal-representative")
    @Operation(operationId = "nameLegalRepresentative", summary = "更换单位的法定代表人 · gives a unit another legal representative",
            description = "制度要求申报的，随之产生备案。 · Where the programme asks for it, a filing opens.")
    ResponseEntity<UnitView> represent(@PathVariable UUID id, @RequestBody UnitChangeRequest.Head request, @IfMatch.Required IfMatch ifMatch, Caller caller) {
        Unit unit = keptForOne(id, ifMatch, caller);
        Person representative = met(request.person(), "person", caller, Optional.ofNullable(unit.legalRepresentativeId()));
        if (request.correction() == null) {
            service.represent(unit, representative, request.from());
        } else {
            LocalDate since = putRight(unit.legalRepresentatives(), request.from());
            service.putRight(unit, correction(request.correction(), caller), List.of(representative), wrong -> wrong.representedBy(representative.id(), since));
        }
        return answer(unit, null, caller);
    }

    /** The first day of what is registered now: a correction puts right what was true from then on. */
    private static LocalDate putRight(History<?> history, @Nullable LocalDate from) {
        if (from != null && !from.equals(history.since())) {
            throw new InvalidInput("from", "correction-from", history.since());
        }
        return history.since();
    }

    private Correction correction(String reason, Caller caller) {
        if (reason.isBlank()) {
            throw new InvalidInput("correction", "reason-missing");
        }
        return new Correction(clock.instant(), caller.subject(), reason.strip());
    }

    private Told<Person> told(@Nullable PersonRequest person, String field, Caller caller, Optional<UUID> present) {
        return person == null ? Told.nothing() : Told.of(met(person, field, caller, present));
    }

    private Person met(@Nullable PersonRequest person, String field, Caller caller, Optional<UUID> present) {
        if (person == null) {
            throw new InvalidInput(field, "required");
        }
        return persons.findOrRegister(person.described(field), sight.teller(caller), present.orElse(null));
    }

    private Unit seen(UUID id, Caller caller) {
        return units.find(id).filter(found -> sight.sees(caller, found)).orElseThrow(() -> Problems.notFound("unit", id));
    }

    /** The registered data of a unit are the same for all its programmes, so that each of their offices may put them down. */
    private Unit keptForOne(UUID id, IfMatch ifMatch, Caller caller) {
        Unit unit = seen(id, caller);
        sight.requireKeepsForOne(caller, unit.programmes(), unit.id());
        ifMatch.check(unit.version());
        return unit;
    }

    private Unit kept(UUID id, IfMatch ifMatch, Caller caller) {
        Unit unit = seen(id, caller);
        return kept(unit, unit.id(), ifMatch, caller);
    }

    private Unit keptWith(UUID id, @Nullable String other, IfMatch ifMatch, Caller caller) {
        Unit unit = seen(id, caller);
        return kept(unit, common(unit, other), ifMatch, caller);
    }

    private Unit kept(Unit unit, @Nullable UUID concerned, IfMatch ifMatch, Caller caller) {
        sight.requireKeeps(caller, unit.programmes(), concerned);
        ifMatch.check(unit.version());
        return unit;
    }

    /** The policies may have written the unit once more since it was changed. */
    private ResponseEntity<UnitView> answer(Unit unit, @Nullable LocalDate on, Caller caller) {
        Unit now = units.find(unit.id()).orElse(unit);
        return ResponseEntity.ok().eTag(ETag.of(now.version())).body(view(now, on, caller));
    }

    private UnitView view(Unit unit, @Nullable LocalDate on, Caller caller) {
        return views.of(List.of(unit), on, caller).getFirst();
    }

    private LocalDate dayOf(@Nullable LocalDate on) {
        return on == null ? LocalDate.now(clock.withZone(ZONE)) : on;
    }

    /**
     * The unit whose office acts when one gets another place or becomes a part of another: the nearest above both. Null where there is none, or one
     * goes to the top of the tree.
     */
    private @Nullable UUID common(Unit unit, @Nullable String other) {
        return other == null ? null : new PresentTree(units).common(unit.id(), Unit.id(other)).orElse(null);
    }

    /** The unit whose office acts when one is brought up to date. */
    private @Nullable UUID concerned(Unit unit, Optional<String> parent) {
        return parent.filter(code -> !Unit.id(code).equals(unit.parentId())).isEmpty() ? unit.id() : common(unit, parent.get());
    }
}
