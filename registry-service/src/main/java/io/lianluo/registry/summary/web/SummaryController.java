package io.lianluo.registry.summary.web;

import io.lianluo.access.Caller;
import io.lianluo.access.UnitTree;
import io.lianluo.registry.programme.Programme;
import io.lianluo.registry.programme.Programmes;
import io.lianluo.registry.seat.Seats;
import io.lianluo.registry.seat.access.Sight;
import io.lianluo.registry.unit.Shown;
import io.lianluo.registry.unit.Units;
import io.swagger.v3.oas.annotations.Operation;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/summary")
class SummaryController {

    private final Programmes programmes;
    private final Units units;
    private final Seats seats;
    private final Sight sight;
    private final UnitTree tree;

    SummaryController(Programmes programmes, Units units, Seats seats, Sight sight, UnitTree tree) {
        this.programmes = programmes;
        this.units = units;
        this.seats = seats;
        this.sight = sight;
        this.tree = tree;
    }

    /** Counts of the programmes in which the caller has an office, and of the parts of others; of all programmes for operators. */
    @GetMapping
    @Operation(operationId = "summarizeRegistry", summary = "各制度的单位、联络员和空缺统计 · how many units, liaisons and vacancies each programme has",
            description = "仅含您任职的制度；所在机构只负责一部分单位的，统计该部分，并注明 unitId；平台运维人员可见全部。 · It covers the programmes in which you hold an office; an office of a "
            + "part has the counts of its part, with unitId; operators see all.")
    List<ProgrammeSummary> summary(Caller caller) {
        Shown shown = sight.shown(caller, null);
        Set<String> whole = shown.programmes();
        Stream<ProgrammeSummary> programmesOfCaller = programmes.all().stream().map(Programme::id).filter(code -> whole == null || whole.contains(code))
                .map(code -> summary(code, null, Shown.ofProgrammes(Set.of(code))));
        Stream<ProgrammeSummary> parts = caller.offices().stream().filter(office -> !office.isWhole() && whole != null && !whole.contains(office.programme()))
                .map(office -> new Part(office.programme(), Objects.requireNonNull(office.unitId()))).distinct()
                .sorted(Comparator.comparing(Part::programme).thenComparing(Part::unitId)).map(this::ofPart);
        return Stream.concat(programmesOfCaller, parts).toList();
    }

    private record Part(String programme, UUID unitId) { }

    private ProgrammeSummary ofPart(Part part) {
        return summary(part.programme(), part.unitId(), new Shown(Set.of(), Map.of(part.programme(), tree.atAndBelow(Set.of(part.unitId())))));
    }

    private ProgrammeSummary summary(String programme, @Nullable UUID unitId, Shown counted) {
        return new ProgrammeSummary(programme, unitId, units.count(counted), seats.countHeld(counted), seats.countVacant(counted));
    }
}
