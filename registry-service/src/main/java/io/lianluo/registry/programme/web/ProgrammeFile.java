package io.lianluo.registry.programme.web;

import static io.lianluo.registry.programme.web.Reading.localized;
import static io.lianluo.registry.programme.web.Reading.text;
import static io.lianluo.registry.programme.web.Reading.texts;

import io.lianluo.documents.yaml.FileError;
import io.lianluo.documents.yaml.YamlFile;
import io.lianluo.documents.yaml.YamlSchema;
import io.lianluo.domain.Dates;
import io.lianluo.domain.InvalidInput;
import io.lianluo.registry.programme.Authority;
import io.lianluo.registry.programme.ProgrammeDefinition;
import io.lianluo.workingtime.RestDayRule;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import tools.jackson.databind.JsonNode;

/** Reads one programme file. */
final class ProgrammeFile {

    private static final YamlSchema SHAPE = YamlSchema.load("/programme.schema.json");
    private static final int FIRST_YEAR = 1900;
    private static final int LAST_YEAR = 2200;
    private static final String DEFAULT_ZONE = "Asia/Shanghai";

    private ProgrammeFile() { }

    /**
     * Reads a file in the format of {@code programme.schema.json}.
     *
     * @throws InvalidInput with every error found, if it is not in that format or its parts do not fit together
     */
    static ProgrammeDefinition read(String text) {
        YamlFile file = YamlFile.parse(text);
        List<FileError> misshapen = SHAPE.errors(file);
        if (!misshapen.isEmpty()) {
            throw FileError.refusal(misshapen);
        }
        Reading reading = new Reading(file);
        ProgrammeDefinition definition = definition(reading, file.root());
        reading.articles().expectEachToBeFollowed();
        reading.refuseErrors();
        return definition;
    }

    private static ProgrammeDefinition definition(Reading reading, JsonNode root) {
        List<String> follows = reading.articles().followedBy("", root);
        SeatSection seats = new SeatSection(reading, root);
        ConductSection conduct = new ConductSection(reading, root);
        AppointmentSection appointment = new AppointmentSection(reading, root, conduct);
        SubjectSection subjects = new SubjectSection(reading, root, seats, conduct);
        DutySection duties = new DutySection(reading, root, seats, subjects, conduct);
        ThresholdSection thresholds = new ThresholdSection(reading, root, seats, duties);
        LocalDate inForceFrom = Dates.day(text(root, "in-force"));
        reading.expect(inForceFrom.getYear() >= FIRST_YEAR && inForceFrom.getYear() <= LAST_YEAR, "in-force", "file-year", FIRST_YEAR, LAST_YEAR);
        return new ProgrammeDefinition(text(root, "programme"), localized(root, "title"),
                authority(reading, root.get("authority")), inForceFrom, text(root, "calendar"), zone(reading, root), text(root, "roster", "internal").equals("published"),
                seats.seats(), subjects.subjects(), subjects.categories(), subjects.procedures(), appointment.appointment(), appointment.filings(), appointment.contacts(), appointment.delegation(),
                duties.reports(), duties.meetings(), thresholds.thresholds(), root.has("scope") ? localized(root, "scope") : null,
                conduct.conduct(), conduct.provisions(inForceFrom), reading.articles().articles(), follows,
                RestDayRule.valueOf(text(root, "ends-on-holiday", "next-working-day").replace('-', '_').toUpperCase(Locale.ROOT)));
    }

    private static Authority authority(Reading reading, JsonNode authority) {
        return new Authority(text(authority, "unit"), text(authority, "office"), authority.has("name") ? localized(authority, "name") : null,
                reading.eachById(authority, "authority.offices", (path, office) -> new Authority.LowerOffice(text(office, "id"), localized(office, "title"),
                        texts(office, "for"), reading.articles(path, office))));
    }

    private static String zone(Reading reading, JsonNode root) {
        String zone = text(root, "zone", DEFAULT_ZONE);
        try {
            return ZoneId.of(zone).getId();
        } catch (DateTimeException unknown) {
            reading.expect(false, "zone", "file-zone-unknown", zone);
            return DEFAULT_ZONE;
        }
    }
}
