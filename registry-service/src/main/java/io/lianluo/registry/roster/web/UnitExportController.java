package io.lianluo.registry.roster.web;

import io.lianluo.access.Caller;
import io.lianluo.documents.table.TableFormat;
import io.lianluo.registry.roster.UnitExport;
import io.lianluo.registry.roster.line.Column;
import io.lianluo.registry.seat.access.Sight;
import io.lianluo.registry.unit.UnitFilter;
import io.lianluo.registry.unit.Units;
import io.lianluo.web.HeavyAnswer;
import io.lianluo.workingtime.Zones;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.mvc.method.annotation.StreamingResponseBody;

@RestController
@RequestMapping("/api/v1/units/export")
class UnitExportController {

    private static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    private static final MediaType CSV = new MediaType("text", "csv", StandardCharsets.UTF_8);
    private static final ZoneId ZONE = Zones.CHINA;

    private final Units units;
    private final Sight sight;
    private final Clock clock;

    UnitExportController(Units units, Sight sight, Clock clock) {
        this.units = units;
        this.sight = sight;
        this.clock = clock;
    }

    /** The units that exist today, all that the caller's offices cover or those of one programme, as a roster that can be imported again. */
    @GetMapping(produces = "text/csv")
    @HeavyAnswer
    @Operation(operationId = "exportUnits",
            summary = "导出单位，可再次导入（CSV 或 Excel） · the units that exist today, as a roster that can be imported again",
            description = "按 Accept 为 CSV 或 Excel；只含您任职的制度的单位。 · It is CSV or a workbook by Accept, with the units of the programmes in "
            + "which you hold an office.")
    ResponseEntity<StreamingResponseBody> csv(
            @Parameter(description = "制度的代码；不填为您任职的全部制度 · code of the programme; all of yours if absent", example = "enterprise-liaison")
            @RequestParam(required = false) @Nullable String programme,
            Caller caller) {
        return export(TableFormat.CSV, CSV, "units.csv", programme, caller);
    }

    /** Exports the same as an Excel workbook. */
    @GetMapping(produces = XLSX)
    @HeavyAnswer
    @Operation(operationId = "exportUnits",
            summary = "导出单位，可再次导入（CSV 或 Excel） · the units that exist today, as a roster that can be imported again",
            description = "按 Accept 为 CSV 或 Excel；只含您任职的制度的单位。 · It is CSV or a workbook by Accept, with the units of the programmes in "
            + "which you hold an office.")
    ResponseEntity<StreamingResponseBody> xlsx(
            @Parameter(description = "制度的代码；不填为您任职的全部制度 · code of the programme; all of yours if absent", example = "enterprise-liaison")
            @RequestParam(required = false) @Nullable String programme,
            Caller caller) {
        return export(TableFormat.XLSX, MediaType.parseMediaType(XLSX), "units.xlsx", programme, caller);
    }

    private ResponseEntity<StreamingResponseBody> export(TableFormat format, MediaType type, String name, @Nullable String programme, Caller caller) {
        UnitFilter filter = UnitFilter.all().in(sight.shown(caller, programme)).existingOn(LocalDate.now(clock.withZone(ZONE)));
        return ResponseEntity.ok().contentType(type).header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=" + name)
                .body(out -> write(format, filter, out));
    }

    private void write(TableFormat format, UnitFilter filter, OutputStream out) throws IOException {
        format.write(out, UnitExport.COLUMNS.stream().map(Column::english).toList(),
                then -> UnitExport.write(units, filter, line -> then.accept(UnitExport.COLUMNS.stream().map(line::get).toList())));
    }
}
