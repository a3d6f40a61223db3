package io.lianluo.registry.office.web;

import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import io.lianluo.access.Caller;
import io.lianluo.registry.office.OfficeFilter;
import io.lianluo.registry.office.OfficeService;
import io.lianluo.registry.office.ProgrammeOffice;
import io.lianluo.registry.office.ProgrammeOffices;
import io.lianluo.registry.person.Person;
import io.lianluo.registry.person.Persons;
import io.lianluo.registry.unit.Unit;
import io.lianluo.registry.unit.Units;
import io.lianluo.web.Cursor;
import io.lianluo.web.ETag;
import io.lianluo.web.IfMatch;
import io.lianluo.web.Page;
import io.lianluo.web.Paging;
import io.lianluo.web.Problems;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
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
@RequestMapping("/api/v1/offices")
class OfficeController {

    private final ProgrammeOffices offices;
    private final OfficeService service;
    private final OfficeAccess access;
    private final Units units;
    private final Persons persons;

    OfficeController(ProgrammeOffices offices, OfficeService service, OfficeAccess access, Units units, Persons persons) {
        this.offices = offices;
        this.service = service;
        this.access = access;
        this.units = units;
        this.persons = persons;
    }

    /** Opens an office. */
    @PostMapping
    @Operation(operationId = "openOffice", summary = "设立经办部门 · opens an office of a programme",
            description = "同一制度、同一身份、同一管辖范围只能有一个；撤销后可以另设。 · There is one of each kind for each part of the tree; another may be opened when it "
            + "is closed.")
    @ApiResponse(responseCode = "201")
    ResponseEntity<OfficeView> open(@RequestBody OpenOfficeRequest request, Caller caller) {
        ProgrammeOffice office = service.open(request.draft());
        return created(office, caller);
    }

    /** Offices, by id, with their officers where the caller may know them. */
    @GetMapping
    @Operation(operationId = "listOffices", summary = "查看经办部门 · offices of programmes",
            description = "已撤销的也列出，除非填写 on。经办人只对该制度的工作机构和本人显示。 · Closed ones are listed, too, unless on is given. Who acts for an office is shown to "
            + "the offices of its programme, and to those who do.")
    Page<OfficeView> list(
            @Parameter(description = "制度的代码 · code of the programme", example = "enterprise-liaison") @RequestParam(required = false) @Nullable String programme,
            @Parameter(description = "只列当日办理的部门 · only those that act on that day", example = "2026-06-30") @RequestParam(required = false) @Nullable LocalDate on,
            Paging paging, Caller caller) {
        OfficeFilter filter = OfficeFilter.all().inProgrammes(programme == null ? null : Set.of(programme)).actingOn(on);
        List<ProgrammeOffice> found = offices.list(filter, paging.after(List::getFirst), paging.limit() + 1);
        Page<ProgrammeOffice> page = Page.of(found, paging.limit(), office -> Cursor.encode(office.id()));
        return new Page<>(views(page.items(), caller), page.next());
    }

    /** An office. */
    @GetMapping("/{id}")
    @Operation(operationId = "getOffice", summary = "查看一个经办部门 · one office",
            description = "含离任和将来任职的经办人。 · It shows officers who left or are to come, too.")
    ResponseEntity<OfficeView> get(@PathVariable UUID id, Caller caller) {
        return answer(access.find(id), caller);
    }

    /** Puts the title or telephone of an office right. */
    @PostMapping("/{id}/correction")
    @Operation(operationId = "correctOffice", summary = "更正经办部门的名称或电话 · puts the title or telephone of an office right",
            description = "未填的各项保持不变。 · What is left out stays as it is.")
    ResponseEntity<OfficeView> correct(@PathVariable UUID id, @RequestBody OfficeChangeRequest.Correct request, @IfMatch.Required IfMatch ifMatch, Caller caller) {
        ProgrammeOffice office = access.staffable(id, ifMatch, caller);
        service.correct(office, request.correction());
        return answer(office, caller);
    }

    /** Appoints somebody to act for an office; others stay beside. */
    @PostMapping("/{id}/officers")
    @Operation(operationId = "appointOfficer", summary = "任用经办人 · appoints somebody to act for an office",
            description = "以 person 描述，或以 personId 指明已知人员，二者择一；可以提前填写。原有经办人不受影响。 · Describe a person, or name somebody known by personId; either, not "
            + "both. It may be dated ahead, and others stay beside.")
    @ApiResponse(responseCode = "201")
    ResponseEntity<OfficeView> appoint(@PathVariable UUID id, @RequestBody OfficeChangeRequest.Appoint request, IfMatch ifMatch, Caller caller) {
        ProgrammeOffice office = access.staffable(id, ifMatch, caller);
        service.appoint(office, access.person(request.person(), request.personId(), caller), request.since(), request.until());
        return created(office, caller);
    }

    /** Gives the appointment of an officer its last day. */
    @PostMapping("/{id}/officers/{officer}/end")
    @Operation(operationId = "endOfficer", summary = "经办人离任 · gives the appointment of an officer its last day",
            description = "末日可以是过去或将来的日期，到期前可以改填。尚未开始的任用，填首日之前的日期即取消。 · The last day may be past or to come, and another while it has not passed. "
            + "An appointment that has not begun is taken back by a day before its first.")
    ResponseEntity<OfficeView> end(@PathVariable UUID id, @PathVariable UUID officer, @RequestBody OfficeChangeRequest.End request, @IfMatch.Required IfMatch ifMatch,
                                   Caller caller) {
        ProgrammeOffice office = access.staffable(id, ifMatch, caller);
        if (office.officer(officer).isEmpty()) {
            throw Problems.notFound("officer", officer);
        }
        service.end(office, officer, request.until());
        return answer(office, caller);
    }

    /** Closes an office; its officers leave with it. */
    @PostMapping("/{id}/closure")
    @Operation(operationId = "closeOffice", summary = "撤销经办部门 · closes an office",
            description = "经办人随之离任；此后由上一级经办部门办理。 · Its officers leave with it; the next office above acts from then on.")
    ResponseEntity<OfficeView> close(@PathVariable UUID id, @RequestBody OfficeChangeRequest.Close request, @IfMatch.Required IfMatch ifMatch, Caller caller) {
        ProgrammeOffice office = access.closable(id, ifMatch, caller);
        service.close(office, request.lastDay());
        return answer(office, caller);
    }

    private ResponseEntity<OfficeView> created(ProgrammeOffice office, Caller caller) {
        return ResponseEntity.created(URI.create("/api/v1/offices/" + office.id())).eTag(ETag.of(office.version())).body(view(office, caller));
    }

    private ResponseEntity<OfficeView> answer(ProgrammeOffice office, Caller caller) {
        return ResponseEntity.ok().eTag(ETag.of(office.version())).body(view(office, caller));
    }

    private OfficeView view(ProgrammeOffice office, Caller caller) {
        return views(List.of(office), caller).getFirst();
    }

    private List<OfficeView> views(List<ProgrammeOffice> page, Caller caller) {
        Map<UUID, Unit> tops = units.findAll(page.stream().map(office -> office.place().unitId()).filter(Objects::nonNull).collect(toSet())).stream()
                .collect(toMap(Unit::id, Function.identity()));
        Set<UUID> shown = page.stream().filter(office -> access.seesOfficers(caller, office)).flatMap(office -> office.officers().stream())
                .flatMap(officer -> Stream.concat(Stream.of(officer.personId()), Stream.of(officer.appointed(), officer.ended()).filter(Objects::nonNull)
                        .flatMap(act -> OfficeView.Doing.person(act).stream()))).collect(toSet());
        Map<UUID, String> names = persons.findAll(shown).stream().collect(toMap(Person::id, person -> person.data().name()));
        return page.stream().map(office -> OfficeView.of(office, tops.get(office.place().unitId()), access.seesOfficers(caller, office)
                ? office.officers().stream().map(officer -> OfficeView.Named.of(officer, names)).toList() : null)).toList();
    }
}
