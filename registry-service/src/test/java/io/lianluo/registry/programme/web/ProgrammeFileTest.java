package io.lianluo.registry.programme.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.lianluo.registry.programme.Cadence;
import io.lianluo.registry.programme.DueRule;
import io.lianluo.registry.programme.MeetingDuty;
import io.lianluo.registry.programme.ProgrammeDefinition;
import io.lianluo.registry.programme.ReportDuty;
import io.lianluo.registry.web.file.FileError;
import io.lianluo.registry.web.file.FileException;
import io.lianluo.workingtime.Term;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Properties;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class ProgrammeFileTest {

    private static final Path PROGRAMMES = Path.of("programmes");

    static Stream<Path> programmes() throws IOException {
        try (Stream<Path> files = Files.list(PROGRAMMES)) {
            return files.filter(file -> file.toString().endsWith(".yaml")).sorted().toList().stream();
        }
    }

    @ParameterizedTest
    @MethodSource("programmes")
    void everyRegimeIsAFile(Path file) throws IOException {
        ProgrammeDefinition programme = ProgrammeFile.read(Files.readString(file));
        assertThat(file).hasFileName(programme.code() + ".yaml");
        assertThat(programme.reportDuties()).isNotEmpty();
    }

    @Test
    void thereAreTwelve() throws IOException {
        assertThat(programmes()).hasSize(12);
    }

    @Test
    @Tag("TZA-1")
    @Tag("TZA-15")
    @DisplayName("The association's secretariat interprets its rules from 1 May 2013, and each member has one liaison on a published roster")
    void association() throws IOException {
        ProgrammeDefinition association = regime("auto-trade-association");
        assertThat(association.inForceFrom()).isEqualTo(LocalDate.of(2013, 5, 1));
        assertThat(association.authority().office()).isEqualTo("secretariat");
        assertThat(association.rosterPublished()).isTrue();
        assertThat(association.seatsFor("member-unit")).singleElement().satisfies(seat -> {
            assertThat(seat.holders()).isEqualTo(1);
            assertThat(seat.exOfficio()).isFalse();
        });
        assertThat(meeting(association, "regular-meeting")).satisfies(meeting -> {
            assertThat(meeting.atLeast()).isEqualTo(1);
            assertThat(meeting.atMost()).isEqualTo(2);
            assertThat(meeting.notice()).isEqualTo(Term.workingDays(5));
            assertThat(meeting.delegateAllowed()).isTrue();
        });
    }

    @Test
    @Tag("TZA-2")
    @Tag("INF-6")
    void theTermForAChangeOfLiaisonIsData() throws IOException {
        assertThat(report(regime("auto-trade-association"), "liaison-change").due()).isEqualTo(new DueRule(null, Term.workingDays(5)));
        assertThat(report(regime("information-security"), "change-filing").due()).isEqualTo(new DueRule(null, Term.workingDays(2)));
    }

    @Test
    @Tag("TZA-3")
    void thresholdsAreDataAndDifferBetweenRegimes() throws IOException {
        assertThat(regime("auto-trade-association").thresholds().getFirst().rule()).contains("streak(\"commissioned-item\", MISSING) >= 2");
        assertThat(regime("hospital-departments").thresholds().getFirst().rule()).isEqualTo("streak(\"monthly-report\", MISSING) >= 3");
    }

    @Test
    @Tag("ANH-5")
    void theAnnualReportHasItsStatutoryWindow() throws IOException {
        ReportDuty annual = report(regime("registration-anhui"), "annual-report");
        assertThat(annual.cadence()).isEqualTo(Cadence.YEARLY);
        assertThat(annual.opensOnDay()).isEqualTo("01-01");
        assertThat(annual.due()).isEqualTo(new DueRule("06-30", null));
    }

    @Test
    @Tag("HOS-6")
    void theMonthlyReportHasTwoParts() throws IOException {
        ReportDuty monthly = report(regime("hospital-departments"), "monthly-report");
        assertThat(monthly.cadence()).isEqualTo(Cadence.MONTHLY);
        assertThat(monthly.parts()).containsExactly("summary", "plan");
    }

    @Test
    @Tag("SAF-1")
    void theHeadOfAProductionUnitIsItsLiaisonByOffice() throws IOException {
        assertThat(regime("work-safety").seatsFor("production-unit")).singleElement().satisfies(seat -> assertThat(seat.exOfficio()).isTrue());
    }

    /** Each line changes the example at one place; the error must stand there. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "in-force: 2013-05-01    | in-force: 2013-02-30          | 5  | 11 | file-date-impossible",
        "in-force: 2013-05-01    | in-force: [2013]              | 5  | 11 | file-type-wrong",
        "calendar: cn            | calender: cn                  | 6  | 1  | file-key-unknown",
        "holders: 1              | holders: one                  | 11 | 14 | file-type-wrong",
        "holders: 1              | holders: 0                    | 11 | 14 | file-value-wrong",
        "holders: 1              | holder: 1                     | 11 | 5  | file-key-unknown",
        "is: report              | is: raport                    | 15 | 9  | file-value-unknown",
        "seat: member            | seat: guest                   | 17 | 11 | file-seat-unknown",
        "opens: on-request       | opens: now and then           | 18 | 12 | file-form-wrong",
        "due: as-requested       | due: 06-30                    | 19 | 10 | file-due-on-day",
        "due: as-requested       | due: end-of-period            | 19 | 10 | file-due-end-of-period",
        "rows: [TZA-3]           | rows: [tza3]                  | 20 | 12 | file-form-wrong",
        "id: meeting             | id: item                      | 21 | 9  | file-id-twice",
        "at-most: 2              | at-most: 0                    | 26 | 14 | file-value-wrong",
        "notice: 5 working days  | notice: soon                  | 27 | 13 | file-form-wrong",
        "delegate: allowed       | delegate: maybe               | 28 | 15 | file-value-unknown",
        "MISSING) >= 2           | LATE) >= 2                    | 32 | 26 | file-rule-undeclared-name",
        "MISSING) >= 2           | MISSING)                      | 32 | 11 | file-rule-not-boolean",
        "MISSING) >= 2           | MISSING) >= 'two'             | 32 | 35 | file-rule-wrong-type",
        "MISSING) >= 2           | MISSING) >=                   | 32 | 37 | file-rule-syntax",
        "\"item\", MISSING       | \"itme\", MISSING             | 32 | 18 | file-rule-no-report",
        "\"item\", MISSING       | \"item\", UNEXCUSED           | 32 | 18 | file-rule-no-meeting",
        "then: propose           | then: expel                   | 33 | 11 | file-value-unknown",
        "programme: association  | programme: \"a\" b            | 1  | 16 | file-not-yaml",
        "programme: association  | programme: &a association     | 1  | 12 | file-anchor",
        "programme: association  | calendar: cn                  | 6  | 1  | file-key-twice",
    })
    void refusesWithLineAndColumn(String was, String is, int line, int column, String rule) {
        String file = EXAMPLE.replaceFirst(java.util.regex.Pattern.quote(was), java.util.regex.Matcher.quoteReplacement(is));
        assertThat(file).isNotEqualTo(EXAMPLE);
        List<FileError> errors = refused(file);
        assertThat(errors).extracting(FileError::rule, FileError::line, FileError::column).contains(
                org.assertj.core.groups.Tuple.tuple(rule, line, column));
    }

    @Test
    void placesAnErrorWithinABlockOfText() {
        String file = EXAMPLE.replace("when: streak(\"item\", MISSING) >= 2", "when: |\n      streak(\"item\", MISSING) >= 2 ||\n      streak(\"itme\", MISSING) > 5");
        assertThat(refused(file)).singleElement().satisfies(error -> {
            assertThat(error.rule()).isEqualTo("file-rule-no-report");
            assertThat(error.line()).isEqualTo(34);
            assertThat(error.column()).isEqualTo(14);
        });
    }

    @Test
    void reportsEveryErrorOfAFile() {
        String file = EXAMPLE.replace("calendar: cn\n", "").replace("holders: 1", "holders: many").replace("is: report", "is: raport");
        assertThat(refused(file)).extracting(FileError::rule).containsExactlyInAnyOrder("file-key-missing", "file-type-wrong", "file-value-unknown");
    }

    @Test
    void severalSeatsMustBeToldApart() {
        String file = EXAMPLE.replace("duties:\n", "  - {id: guest, title: {zh: 客, en: guest}, for: [guest], rows: [TZA-1]}\n\nduties:\n");
        assertThat(refused(file)).extracting(FileError::rule).containsExactly("file-seat-unsaid", "file-seat-unsaid");
    }

    @ParameterizedTest
    @CsvSource({"''", "'- a list'", "'just text'", "'{'"})
    void refusesWhatIsNoProgrammeAtAll(String file) {
        assertThat(refused(file)).isNotEmpty();
    }

    @Test
    void everyErrorHasASentenceInBothLanguages() throws IOException {
        List<String> rules;
        try (Stream<Path> sources = Files.walk(Path.of("src/main/java/io/lianluo/registry"))) {
            rules = sources.filter(file -> file.toString().endsWith(".java")).flatMap(file -> quoted(file, "file-[a-z-]*[a-z]")).distinct().toList();
        }
        assertThat(rules).hasSizeGreaterThan(20);
        for (String language : List.of("zh", "en")) {
            Properties texts = new Properties();
            try (var in = Files.newBufferedReader(Path.of("src/main/resources/messages/registry_" + language + ".properties"))) {
                texts.load(in);
            }
            assertThat(rules).allSatisfy(rule -> assertThat(texts).containsKey("rule." + rule));
        }
    }

    private static Stream<String> quoted(Path file, String pattern) {
        try {
            return java.util.regex.Pattern.compile("\"(" + pattern + ")\"").matcher(Files.readString(file)).results().map(match -> match.group(1)).toList().stream();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static List<FileError> refused(String file) {
        return catchThrowableOfType(FileException.class, () -> ProgrammeFile.read(file)).errors();
    }

    private static ProgrammeDefinition regime(String code) throws IOException {
        return ProgrammeFile.read(Files.readString(PROGRAMMES.resolve(code + ".yaml")));
    }

    private static ReportDuty report(ProgrammeDefinition programme, String id) {
        return programme.reportDuties().stream().filter(duty -> duty.id().equals(id)).findFirst().orElseThrow();
    }

    private static MeetingDuty meeting(ProgrammeDefinition programme, String id) {
        return programme.meetingDuties().stream().filter(duty -> duty.id().equals(id)).findFirst().orElseThrow();
    }

    private static final String EXAMPLE = """
            programme: association
            title: {zh: 协会, en: Association}
            authority: {unit: association, office: secretariat}
            rows: [TZA-15]
            in-force: 2013-05-01
            calendar: cn
            seats:
              - id: member
                title: {zh: 会员, en: Member}
                for: [member-unit]
                holders: 1
                rows: [TZA-1]
            duties:
              - id: item
                is: report
                title: {zh: 约稿, en: Item}
                seat: member
                opens: on-request
                due: as-requested
                rows: [TZA-3]
              - id: meeting
                is: meeting
                title: {zh: 例会, en: Meeting}
                held: yearly
                at-least: 1
                at-most: 2
                notice: 5 working days
                delegate: allowed
                rows: [TZA-12]
            thresholds:
              - id: two
                when: streak("item", MISSING) >= 2
                then: propose-replacement
                reason: {zh: 两次, en: twice}
                rows: [TZA-3]
            """;
}
