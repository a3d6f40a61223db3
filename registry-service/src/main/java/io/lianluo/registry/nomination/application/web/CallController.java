package io.lianluo.registry.nomination.application.web;

import io.lianluo.access.Caller;
import io.lianluo.registry.nomination.Nomination;
import io.lianluo.registry.nomination.Nominations;
import io.lianluo.registry.nomination.application.Application;
import io.lianluo.registry.nomination.application.Applications;
import io.lianluo.registry.programme.Programme;
import io.lianluo.registry.programme.ProgrammeDefinition;
import io.lianluo.registry.programme.ProgrammeVersion;
import io.lianluo.registry.programme.Programmes;
import io.lianluo.registry.unit.Unit;
import io.lianluo.registry.unit.Units;
import io.lianluo.web.Cursor;
import io.lianluo.web.Page;
import io.lianluo.web.Paging;
import io.lianluo.workingtime.Zones;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
class CallController {

    private final Nominations nominations;
    private final Applications applications;
    private final Programmes programmes;
    private final Units units;
    private final Clock clock;

    CallController(Nominations nominations, Applications applications, Programmes programmes, Units units, Clock clock) {
        this.nominations = nominations;
        this.applications = applications;
        this.programmes = programmes;
        this.units = units;
        this.clock = clock;
    }

    /** Open calls that take applications today, by id; everybody may answer whom the programme admits, also from elsewhere. */
    @GetMapping("/api/v1/calls")
    @Operation(operationId = "listOpenCalls", summary = "查看正在公开征集人选的席位 · open calls that take applications today",
            description = "每个人都可以看到，包括其他单位和地区的人员；以 nominationId 提交申请。 · Everybody sees them, also people of other units and regions. Apply by the nominationId.")
    Page<CallView> list(
            @Parameter(description = "制度的代码 · code of the programme", example = "enterprise-liaison") @RequestParam(required = false) @Nullable String programme,
            Paging paging, Caller caller, Locale language) {
        LocalDate today = LocalDate.now(clock.withZone(Zones.CHINA));
        List<Nomination> found = nominations.called(programme, today, paging.after(List::getFirst), paging.limit() + 1);
        Map<UUID, Unit> known = units.findAll(found.stream().map(nomination -> nomination.seat().unitId()).collect(Collectors.toSet())).stream()
                .collect(Collectors.toMap(Unit::id, Function.identity()));
        return Page.of(found, paging.limit(), nomination -> Cursor.encode(nomination.id()))
                .map(nomination -> view(nomination, Optional.ofNullable(known.get(nomination.seat().unitId())), caller, language));
    }

    private CallView view(Nomination nomination, Optional<Unit> unit, Caller caller, Locale language) {
        Optional<ProgrammeDefinition> definition = programmes.find(nomination.seat().programme()).flatMap(Programme::newest).map(ProgrammeVersion::definition);
        return new CallView(nomination.id(), nomination.seat().programme(), definition.map(says -> says.title().in(language)).orElse(nomination.seat().programme()),
                definition.flatMap(says -> says.seat(nomination.seat().rule())).map(rule -> rule.title().in(language)).orElse(nomination.seat().rule()),
                nomination.seat().unitId(), unit.map(Unit::name).orElse(null), nomination.openCall().orElseThrow().until(), nomination.agreedPath().origins(),
                nomination.agreedPath().conditions(), own(nomination, caller));
    }

    private @Nullable UUID own(Nomination nomination, Caller caller) {
        return caller.personId() == null ? null : applications.find(Application.id(nomination.id(), caller.personId())).map(Application::id).orElse(null);
    }
}
