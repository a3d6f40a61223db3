package io.lianluo.registry.roster.web;

import io.lianluo.documents.table.TableFormat;
import io.lianluo.registry.roster.Column;
import io.lianluo.registry.roster.UnitExport;
import io.lianluo.registry.seat.web.Sight;
import io.lianluo.registry.unit.UnitFilter;
import io.lianluo.registry.unit.Units;
import io.lianluo.web.Caller;
import io.lianluo.web.HeavyAnswer;
import io.lianluo.workingtime.Zones;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.mvc.method.annotation.StreamingResponseBody;

@RestController
@RequestMapping("/api/v1/units/export")
class UnitExportController {

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
    ResponseEntity<StreamingResponseBody> csv(@RequestParam(required = false) @Nullable String programme, Caller caller) {
        return export(TableFormat.CSV, "units.csv", programme, caller);
    }

    /** Exports the same as an Excel workbook. */
    @GetMapping(produces = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet")
    @HeavyAnswer
    ResponseEntity<StreamingResponseBody> xlsx(@RequestParam(required = false) @Nullable String programme, Caller caller) {
        return export(TableFormat.XLSX, "units.xlsx", programme, caller);
    }

    private ResponseEntity<StreamingResponseBody> export(TableFormat format, String name, @Nullable String programme, Caller caller) {
        UnitFilter filter = new UnitFilter(sight.programmes(caller, programme), null, null, null, null, LocalDate.now(clock.withZone(ZONE)));
        return ResponseEntity.ok().header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=" + name).body(out -> write(format, filter, out));
    }

    private void write(TableFormat format, UnitFilter filter, OutputStream out) throws IOException {
        format.write(out, UnitExport.COLUMNS.stream().map(Column::english).toList(),
                then -> UnitExport.write(units, filter, line -> then.accept(UnitExport.COLUMNS.stream().map(line::get).toList())));
    }
}
