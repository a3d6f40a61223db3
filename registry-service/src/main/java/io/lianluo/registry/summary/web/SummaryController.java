package io.lianluo.registry.summary.web;

import io.lianluo.access.Caller;
import io.lianluo.registry.programme.Programme;
import io.lianluo.registry.programme.Programmes;
import io.lianluo.registry.seat.Seats;
import io.lianluo.registry.seat.access.Sight;
import io.lianluo.registry.unit.Units;
import io.swagger.v3.oas.annotations.Operation;
import java.util.List;
import java.util.Set;
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

    SummaryController(Programmes programmes, Units units, Seats seats, Sight sight) {
        this.programmes = programmes;
        this.units = units;
        this.seats = seats;
        this.sight = sight;
    }

    /** Counts of the programmes in which the caller has an office; of all for operators. */
    @GetMapping
    @Operation(operationId = "summarizeRegistry", summary = "各制度的单位、联络员和空缺统计 · how many units, liaisons and vacancies each programme has",
            description = "仅含您任职的制度；平台运维人员可见全部。 · It covers the programmes in which you hold an office; operators see all.")
    List<ProgrammeSummary> summary(Caller caller) {
        Set<String> shown = sight.shown(caller, null).programmes();
        return programmes.all().stream().map(Programme::id).filter(code -> shown == null || shown.contains(code))
                .map(code -> new ProgrammeSummary(code, units.count(code), seats.countHeld(code), seats.countVacant(code))).toList();
    }
}
