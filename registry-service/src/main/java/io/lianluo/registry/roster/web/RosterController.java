package io.lianluo.registry.roster.web;

import io.lianluo.registry.roster.RosterImport;
import io.lianluo.registry.roster.RosterRights;
import io.lianluo.registry.roster.RosterService;
import io.lianluo.registry.roster.file.RosterFile;
import io.lianluo.web.Caller;
import io.lianluo.web.Messages;
import io.lianluo.web.Office;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/roster-imports")
class RosterController {

    private final RosterService rosters;
    private final Messages messages;

    RosterController(RosterService rosters, Messages messages) {
        this.rosters = rosters;
        this.messages = messages;
    }

    /** Takes in a roster as CSV; lines that name no programme are of the one given. */
    @PostMapping(consumes = "text/csv")
    RosterReportView csv(InputStream body, @RequestParam(required = false) @Nullable String programme, Caller caller, Locale language)
            throws IOException {
        return take(RosterFile.CSV, body, programme, caller, language);
    }

    /** Takes in a roster as an Excel workbook; lines that name no programme are of the one given. */
    @PostMapping(consumes = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet")
    RosterReportView xlsx(InputStream body, @RequestParam(required = false) @Nullable String programme, Caller caller, Locale language)
            throws IOException {
        return take(RosterFile.XLSX, body, programme, caller, language);
    }

    private RosterReportView take(RosterFile format, InputStream body, @Nullable String programme, Caller caller, Locale language) throws IOException {
        RosterImport roster = rosters.begin(new RosterRights(
                caller.holds(Office.Kind.OPERATOR) ? null : caller.programmes(Office.Kind.SECRETARIAT), programme));
        Path file = Files.createTempFile("roster", null);
        try {
            Files.copy(body, file, StandardCopyOption.REPLACE_EXISTING);
            format.read(file, roster::line);
        } finally {
            Files.deleteIfExists(file);
        }
        return RosterReportView.of(roster.report(), messages, language);
    }
}
