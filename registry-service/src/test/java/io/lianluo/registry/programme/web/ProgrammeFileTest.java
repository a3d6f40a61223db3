package io.lianluo.registry.programme.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.tuple;

import io.lianluo.documents.yaml.FileError;
import io.lianluo.documents.yaml.YamlFile;
import io.lianluo.domain.Fault;
import io.lianluo.domain.InvalidInput;
import io.lianluo.domain.LocalizedText;
import io.lianluo.domain.Messages;
import io.lianluo.events.registry.v1.ProgrammePublished;
import io.lianluo.registry.programme.Article;
import io.lianluo.registry.programme.ContactRule;
import io.lianluo.registry.programme.DelegationRule;
import io.lianluo.registry.programme.FilingRule;
import io.lianluo.registry.programme.FilingRule.Trigger;
import io.lianluo.registry.programme.ProgrammeDefinition;
import io.lianluo.registry.programme.ProgrammeEvent;
import io.lianluo.registry.programme.ProgrammeVersion;
import io.lianluo.registry.programme.Provision;
import io.lianluo.registry.programme.Regulation;
import io.lianluo.registry.programme.appointment.Actor;
import io.lianluo.registry.programme.appointment.Condition;
import io.lianluo.registry.programme.appointment.Evidence;
import io.lianluo.registry.programme.appointment.PathStep;
import io.lianluo.registry.programme.assessment.Award;
import io.lianluo.registry.programme.assessment.Criterion;
import io.lianluo.registry.programme.assessment.Grade;
import io.lianluo.registry.programme.assessment.Threshold.Consequence;
import io.lianluo.registry.programme.conduct.ConductRules;
import io.lianluo.registry.programme.conduct.DuesRule;
import io.lianluo.registry.programme.conduct.SanctionStep;
import io.lianluo.registry.programme.duty.Cadence;
import io.lianluo.registry.programme.duty.DueRule;
import io.lianluo.registry.programme.duty.MeetingDuty;
import io.lianluo.registry.programme.duty.PhotoRule;
import io.lianluo.registry.programme.duty.Reminder;
import io.lianluo.registry.programme.duty.ReportDuty;
import io.lianluo.registry.programme.events.ProgrammeRecords;
import io.lianluo.registry.programme.seat.Origin;
import io.lianluo.registry.programme.seat.SeatRule;
import io.lianluo.registry.programme.seat.Stability;
import io.lianluo.rules.Span;
import io.lianluo.workingtime.RestDayRule;
import io.lianluo.workingtime.Term;
import java.io.IOException;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

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
    void theExampleThatExplainsTheFormatIsAProgramme() throws IOException {
        String readme = Files.readString(PROGRAMMES.resolve("README.md"));
        int begin = readme.indexOf("```yaml\n") + "```yaml\n".length();
        assertThat(ProgrammeFile.read(readme.substring(begin, readme.indexOf("```", begin))).code()).isEqualTo("auto-trade-association");
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
        assertThat(regime("auto-trade-association").filings()).filteredOn(filing -> filing.when() == Trigger.LIAISON_CHANGED)
                .extracting(FilingRule::within).containsExactly(Term.workingDays(5));
        assertThat(regime("information-security").filings()).extracting(FilingRule::when, FilingRule::within)
                .containsExactly(tuple(Trigger.LIAISON_CHANGED, Term.workingDays(2)), tuple(Trigger.CONTACT_CHANGED, Term.workingDays(2)));
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
        assertThat(annual.due()).isEqualTo(new DueRule("06-30", null, null, null));
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

    @ParameterizedTest
    @CsvSource({"work-safety, SAF", "model-rules, MOD", "hospital-departments, HOS", "company, COM", "school, SCH", "rules-and-regulations, RUL",
        "registration-anhui, ANH", "registration-enterprise, ENT", "working-groups, GRP", "registration-jingchuan, JCH",
        "auto-trade-association, TZA", "information-security, INF"})
    @DisplayName("Every article of every row of a regulation is in its programme, and a rule acts on it")
    void completeToTheArticle(String code, String prefix) throws IOException {
        Map<String, List<Regulation.Act>> acts = Regulation.of(regime(code)).articles().stream()
                .collect(Collectors.toMap(entry -> entry.number(), Regulation.Entry::acts));
        Map<String, List<String>> rows = rows(prefix);
        Set<String> listed = Pattern.compile("^\\| (" + prefix + "-\\d+) \\|", Pattern.MULTILINE).matcher(Files.readString(PROGRAMMES.resolve("README.md")))
                .results().map(row -> row.group(1)).collect(Collectors.toSet());
        assertThat(rows.keySet()).isNotEmpty().isEqualTo(listed);
        assertThat(rows).allSatisfy((row, articles) -> assertThat(articles).allSatisfy(number -> assertThat(acts.get(number)).as(row).isNotEmpty()));
    }

    private static Map<String, List<String>> rows(String prefix) throws IOException {
        Properties rows = new Properties();
        try (Reader in = Files.newBufferedReader(Path.of("src/test/resources/programmes/rows.properties"))) {
            rows.load(in);
        }
        return rows.stringPropertyNames().stream().filter(row -> row.startsWith(prefix + "-"))
                .collect(Collectors.toMap(row -> row, row -> List.of(rows.getProperty(row).split(" "))));
    }

    @Test
    void articlesAreCitedAsOnPaper() throws IOException {
        assertThat(Regulation.of(regime("work-safety")).articles()).extracting(entry -> entry.cited())
                .contains(new LocalizedText("第四条第（二）项", "art. 4(2)"), new LocalizedText("第七条", "art. 7"));
        assertThat(Regulation.of(regime("auto-trade-association")).articles()).extracting(entry -> entry.cited().zh())
                .contains("第四章第六条第（一）项", "第六条第（一）项", "第十条");
        assertThat(Regulation.of(regime("hospital-departments")).articles()).extracting(entry -> entry.cited())
                .contains(new LocalizedText("第二部分第2项", "part 2, item 2"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "1 | 第一条", "9 | 第九条", "10 | 第十条", "11 | 第十一条", "20 | 第二十条", "45 | 第四十五条", "100 | 第一百条", "103 | 第一百零三条", "110 | 第一百一十条",
        "119 | 第一百一十九条", "120 | 第一百二十条", "12(10) | 第十二条第（十）项", "3(2)(1) | 第三条第（二）项第1目", "4/6(1) | 第四章第六条第（一）项"})
    void numbersOfArticlesAreWrittenInChinese(String number, String cited) {
        assertThat(Article.citation(number).zh()).isEqualTo(cited);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "articles: [{number: 1, asks: {zh: 文, en: t}}] | article: 1 | | file-article-unsaid",
        "articles: [{number: 1, asks: {zh: 文, en: t}}, {number: 1, asks: {zh: 文, en: t}}] | article: 1 | article: 1 | file-article-twice",
        "articles: [{number: 1, asks: {zh: 文, en: t}}, {number: 2(1), asks: {zh: 文, en: t}}] | article: 1 | article: 1 | file-article-silent",
        "articles: [{number: 1, asks: {zh: 文, en: t}, nothing-to-do: {zh: 文, en: t}}] | article: 1 | article: 1 | file-article-acted-on",
        "articles: [{number: 1, asks: {zh: 文, en: t}}] | article: 1 | article: [1, 4(2)] | file-article-unknown",
        "'' | article: 1 | '' | file-article-unknown",
        "articles: [{number: 4.2, asks: {zh: 文, en: t}}] | article: 1 | article: 1 | file-form-wrong",
        "articles: [{number: '4.2', asks: {zh: 文, en: t}}] | article: 1 | article: 1 | file-form-wrong"})
    void anArticleIsActedOnOrSaysWhyNot(String articles, String programme, String rule, String fault) {
        String file = """
                programme: a
                title: {zh: 文, en: t}
                authority: {unit: a, office: b}
                in-force: 2026-01-01
                calendar: cn
                %s
                %s
                seats:
                  - {id: s, title: {zh: 文, en: t}, for: [u]%s}
                duties: []
                """.formatted(programme, articles == null ? "" : articles, rule == null || rule.isEmpty() ? "" : ", " + rule);
        assertThat(catchThrowableOfType(InvalidInput.class, () -> ProgrammeFile.read(file)).faults()).extracting(Fault::rule).contains(fault);
    }

    @Test
    @Tag("MOD-8")
    @Tag("MOD-9")
    @Tag("MOD-10")
    void anOpenCallMayComeBeforeARecommendationAndCandidatesMayComeFromElsewhere() throws IOException {
        ProgrammeDefinition model = regime("model-rules");
        assertThat(model.appointment().path()).extracting(PathStep::kind).containsExactly(PathStep.Kind.values());
        assertThat(model.appointment().path()).filteredOn(PathStep::optional).extracting(PathStep::kind).containsExactly(PathStep.Kind.OPEN_CALL);
        assertThat(model.appointment().conditions()).extracting(Condition::evidence).contains(Evidence.STATEMENT, Evidence.PAPER, Evidence.RECORD);
        assertThat(model.seats().getFirst().candidates()).containsExactlyInAnyOrder(Origin.OWN_UNIT, Origin.OTHER_UNIT);
    }

    @Test
    @Tag("COM-9")
    @Tag("RUL-7")
    @Tag("ANH-3")
    @Tag("JCH-5")
    void conditionsStandInTheFileEachWithItsEvidence() throws IOException {
        for (String code : List.of("company", "rules-and-regulations", "registration-anhui", "registration-jingchuan")) {
            assertThat(regime(code).appointment().conditions()).as(code).hasSizeGreaterThanOrEqualTo(3)
                    .allSatisfy(condition -> assertThat(condition.articles()).isNotEmpty());
        }
        assertThat(regime("company").appointment().path()).filteredOn(step -> step.kind() == PathStep.Kind.DECIDE)
                .extracting(PathStep::by).containsExactly(Actor.LEADER);
    }

    @Test
    @Tag("COM-7")
    @Tag("SCH-7")
    void delegationAndContactsHaveTerms() throws IOException {
        assertThat(regime("company").delegation()).get().extracting(DelegationRule::of, DelegationRule::atMost).containsExactly(Actor.UNIT_HEAD, Term.days(30));
        assertThat(regime("school").contacts()).get().extracting(ContactRule::confirm).isEqualTo(Cadence.HALF_YEARLY);
        assertThat(regime("school").delegation()).isEmpty();
    }

    @Test
    @Tag("ANH-1")
    @Tag("ANH-10")
    @Tag("JCH-3")
    @Tag("JCH-13")
    void seatsSayWhetherTheyMustBeFilledAndByWhen() throws IOException {
        ProgrammeDefinition anhui = regime("registration-anhui");
        assertThat(anhui.seatsFor("enterprise")).extracting(SeatRule::optional, SeatRule::holders, SeatRule::stability)
                .containsExactly(tuple(false, 1, new Stability(2, Span.YEAR)));
        assertThat(anhui.seatsFor("sole-trader-online")).extracting(SeatRule::optional).containsExactly(true);
        assertThat(regime("registration-jingchuan").seats().getFirst()).extracting(SeatRule::counterpart, SeatRule::fillWithin)
                .containsExactly(true, Term.workingDays(10));
    }

    @Test
    @Tag("ENT-1")
    void anOutsideAgencyMayBeLiaison() throws IOException {
        assertThat(regime("registration-enterprise").seats().getFirst().candidates()).contains(Origin.OUTSIDE);
    }

    @Test
    @Tag("ANH-8")
    void aChangeIsComparedFieldByField() throws IOException {
        assertThat(regime("registration-anhui").filings().getFirst()).satisfies(filing -> {
            assertThat(filing.compares()).containsExactly(FilingRule.Field.values());
            assertThat(filing.papers()).containsExactly("change-form", "licence-original", "sealed-licence-copy");
        });
    }

    @Test
    @Tag("SCH-1")
    void theClassReportsToTheGradeAndTheGradeToTheSchool() throws IOException {
        assertThat(regime("school").seats()).extracting(SeatRule::id, SeatRule::reportsTo)
                .containsExactly(tuple("school", null), tuple("grade", "school"), tuple("class", "grade"));
    }

    @Test
    @Tag("TZA-10")
    @Tag("TZA-11")
    void anItemIsApprovedByTheHeadAndItsPhotographsHaveALeastSize() throws IOException {
        assertThat(report(regime("auto-trade-association"), "unit-news").handling()).satisfies(handling -> {
            assertThat(handling.approvedBy()).isEqualTo(Actor.UNIT_HEAD);
            assertThat(handling.photo()).isEqualTo(new PhotoRule(800, 600));
        });
    }

    @Test
    @Tag("TZA-7")
    @Tag("TZA-14")
    void duesAreRemindedOfAndCountInTheAssessment() throws IOException {
        ConductRules conduct = regime("auto-trade-association").conduct();
        assertThat(conduct.dues()).isNotNull().extracting(DuesRule::dueOnDay).isEqualTo("01-31");
        assertThat(conduct.dues().reminders()).contains(new Reminder(Term.days(1), Reminder.Side.AFTER));
        assertThat(conduct.assessment().criteria()).extracting(Criterion::id).contains("dues");
        assertThat(conduct.assessment().awards()).singleElement().extracting(Award::atMostPercent).isEqualTo(10);
    }

    @Test
    @Tag("HOS-10")
    void whoeverMayLoseTheSeatIsHeardFirst() throws IOException {
        assertThat(regime("hospital-departments").conduct().sanctions()).extracting(SanctionStep::id, SanctionStep::effect).containsExactly(
                tuple("criticism", SanctionStep.Effect.NONE), tuple("warning", SanctionStep.Effect.NONE),
                tuple("serious", SanctionStep.Effect.SUSPENDED), tuple("dismissal", SanctionStep.Effect.DISMISSED));
    }

    @Test
    @Tag("SCH-10")
    void anUnqualifiedResultLeadsToAProposal() throws IOException {
        assertThat(regime("school").conduct().assessment().grades().getLast()).extracting(Grade::from, Grade::then)
                .containsExactly(0, Consequence.PROPOSE_REPLACEMENT);
    }

    @Test
    @Tag("SCH-11")
    void aSupplementaryProvisionComesWithAVersion() throws IOException {
        String school = Files.readString(PROGRAMMES.resolve("school.yaml"));
        String provision = "provisions:\n  - {id: night-school, since: %s, text: {zh: 夜校参照执行, en: Night school alike}, article: 5(3)}\n";
        assertThat(ProgrammeFile.read(school + provision.formatted("2025-01-01")).provisions()).extracting(Provision::id).containsExactly("night-school");
        assertThat(refused(school + provision.formatted("2025-01-02"))).extracting(FileError::rule).containsExactly("file-provision-too-late");
        for (String day : List.of("\"0000-12-31\"", "\"-0001-01-01\"", "\"+10000-01-01\"", "10000-01-01")) {
            assertThat(refused(school + provision.formatted(day))).as(day).extracting(FileError::rule).containsExactly("file-date-impossible");
        }
    }

    /** Each line adds a section to the example; the error must stand there. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "delegation: {of: unit-head, at-most: 0 days, rows: [COM-7]} | 36 | 38 | file-term-zero",
        "filings: [{id: a, when: moved, within: 2 days, rows: [INF-6]}] | 36 | 25 | file-value-unknown",
        "filings: [{id: a, when: liaison-changed, within: 0 days, rows: [INF-6]}] | 36 | 50 | file-term-zero",
        "appointment: {path: [{step: vet, by: unit, rows: [TZA-1]}, {step: recommend, by: unit, rows: [TZA-1]}]} | 36 | 67 | file-path-order",
        "appointment: {conditions: [{id: a, text: {zh: 文, en: t}, evidence: hearsay, rows: [MOD-8]}]} | 36 | 68 | file-value-unknown",
        "assessment: {every: yearly, rows: [TZA-14], criteria: [{id: a, title: {zh: 文, en: t}, weight: 99, by: survey, rows: [TZA-14]}]} | 36 | 55 | file-weights",
        "assessment: {every: yearly, rows: [TZA-14], criteria: [{id: a, title: {zh: 文, en: t}, weight: 100, rows: [TZA-14]}]} | 36 | 56 | file-score-or-judge",
        "assessment: {every: yearly, rows: [TZA-14], criteria: [{id: a, title: {zh: 文, en: t}, weight: 100, score: handedin * 2.0, rows: [TZA-14]}]} | 36 | 107 | file-rule-undeclared-name",
        "assessment: {every: yearly, rows: [TZA-14], criteria: [{id: a, title: {zh: 文, en: t}, weight: 100, score: duesPaid, rows: [TZA-14]}]} | 36 | 107 | file-rule-not-number",
        "sanctions: [{id: a, title: {zh: 文, en: t}, effect: dismissed, rows: [HOS-10]}] | 36 | 13 | file-hearing-missing",
        "matters: [{id: a, title: {zh: 文, en: t}, answered-by: liaison, within: 1 day, confidentiality: secret, rows: [SAF-8]}] | 36 | 96 | file-class-unknown",
        "allowance: {every: yearly, rows: [RUL-8], shares: [{grade: good, percent: 100}]} | 36 | 60 | file-grade-unknown",
    })
    void refusesASectionWithLineAndColumn(String section, int line, int column, String rule) {
        assertThat(refused(EXAMPLE + section + "\n")).extracting(FileError::rule, FileError::line, FileError::column).contains(tuple(rule, line, column));
    }

    @ParameterizedTest
    @CsvSource({"same-day, SAME_DAY", "previous-working-day, PREVIOUS_WORKING_DAY", "next-working-day, NEXT_WORKING_DAY"})
    void saysWhereATermInDaysEndsThatWouldEndOnARestDay(String written, RestDayRule read) {
        assertThat(ProgrammeFile.read(EXAMPLE + "ends-on-holiday: " + written + "\n").endsOnHoliday()).isEqualTo(read);
        assertThat(ProgrammeFile.read(EXAMPLE).endsOnHoliday()).as("where nothing is said").isEqualTo(RestDayRule.NEXT_WORKING_DAY);
    }

    @Test
    void noSeatReportsToItself() {
        assertThat(refused(EXAMPLE.replace("holders: 1", "reports-to: member"))).extracting(FileError::rule).containsExactly("file-seat-above-itself");
    }

    @Test
    void sanctionsAndGradesStandInOrder() {
        String sanctions = "sanctions:\n  - {id: a, title: {zh: 文, en: t}, hearing: 1 day, effect: dismissed, rows: [HOS-10]}\n  - {id: b, title: {zh: 文, en: t}, rows: [HOS-10]}\n";
        assertThat(refused(EXAMPLE + sanctions)).extracting(FileError::rule).containsExactly("file-ladder-order");
        String grades = "assessment:\n  every: yearly\n  rows: [HOS-8]\n  criteria: [{id: a, title: {zh: 文, en: t}, weight: 100, by: survey, rows: [HOS-8]}]\n"
                + "  grades: [{id: a, title: {zh: 文, en: t}, from: 60, rows: [HOS-8]}, {id: b, title: {zh: 文, en: t}, from: 60, rows: [HOS-8]}]\n";
        assertThat(refused(EXAMPLE + grades)).extracting(FileError::rule).containsExactlyInAnyOrder("file-grade-order", "file-grade-missing");
    }

    /** Each line changes the example at one place; the error must stand there. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "in-force: 2013-05-01    | in-force: 2013-02-30          | 5  | 11 | file-date-impossible",
        "in-force: 2013-05-01    | in-force: [2013]              | 5  | 11 | file-type-wrong",
        "calendar: cn            | calender: cn                  | 6  | 1  | file-key-unknown",
        "calendar: cn            | ends-on-holiday: next-day     | 6  | 18 | file-value-unknown",
        "holders: 1              | holders: ３                    | 11 | 14 | file-write-instead",
        "in-force: 2013-05-01    | in-force: 2013/5/1            | 5  | 11 | file-write-instead",
        "in-force: 2013-05-01    | in-force: 2013年5月1日          | 5  | 11 | file-write-instead",
        "notice: 5 working days  | notice: ５个工作日              | 27 | 13 | file-write-instead",
        "delegate: allowed       | delegate: Allowed             | 28 | 15 | file-write-instead",
        "title: {zh: 协会         | title：{zh: 协会               | 2  | 6  | file-full-width",
        "title: {zh: 协会         | title: {zh：协会               | 2  | 11 | file-full-width",
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
        Messages messages = new Messages("registry");
        assertThat(rules).allMatch(rule -> messages.has("rule." + rule));
    }

    /** Each once took all of the memory, or could have. */
    static Stream<Arguments> hostile() {
        return Stream.of(
                Arguments.of("a long title", EXAMPLE.replaceFirst("title: \\{zh: [^,]*,", "title: {zh: " + "长".repeat(50_000) + ","), "file-text-too-long"),
                Arguments.of("a title of more than a line", EXAMPLE.replaceFirst("title: \\{zh: [^,]*,", "title: {zh: " + "长".repeat(501) + ","), "file-text-too-long"),
                Arguments.of("a large file", "#" + "长".repeat(100_000) + "\n" + EXAMPLE, "file-too-large"),
                Arguments.of("half a surrogate pair", EXAMPLE.replaceFirst("title: \\{zh: [^,]*,", "title: {zh: \"示例\\\\uD842\","), "file-text-character"),
                Arguments.of("a replacement character", EXAMPLE.replaceFirst("title: \\{zh: [^,]*,", "title: {zh: 示例\uFFFD,"), "file-text-character"),
                Arguments.of("a control character", EXAMPLE.replaceFirst("title: \\{zh: [^,]*,", "title: {zh: 示例\u0090,"), "file-control-character"),
                Arguments.of("a year long past", EXAMPLE.replaceFirst("in-force: [0-9-]+", "in-force: 0026-01-01"), "file-year"),
                Arguments.of("a rule without end", EXAMPLE.replace("when: streak(\"item\", MISSING) >= 2", "when: '" + "true || ".repeat(220) + "true'"), "file-rule-too-large"),
                Arguments.of("a rule over texts", EXAMPLE.replace("when: streak(\"item\", MISSING) >= 2", "when: \"'a'.matches('((a{0,100}){0,100}){0,100}')\""),
                        "file-rule-undeclared-name"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("hostile")
    void refusesWhatCouldStopTheService(String name, String file, String rule) {
        assertThat(refused(file)).extracting(FileError::rule).contains(rule);
        assertThat(refused(file)).hasSizeLessThanOrEqualTo(101);
    }

    /** The broker takes a million bytes in one message; what the file does not say, the event does not tell. */
    @ParameterizedTest
    @ValueSource(ints = {1, 100, 480})
    void whatAFileMaySayCanBeTold(int titleLength) throws IOException {
        StringBuilder file = new StringBuilder(EXAMPLE.substring(0, EXAMPLE.indexOf("thresholds:")));
        for (int duty = 0; ; duty++) {
            String next = "  - {id: d%d, is: report, title: {zh: %s, en: e}, seat: member, opens: monthly, due: 1 day, rows: [TZA-3]}\n".formatted(duty, "长".repeat(titleLength));
            if (duty == 480 || (file + next).getBytes(StandardCharsets.UTF_8).length > 256 * 1024) {
                break;
            }
            file.append(next);
        }
        ProgrammeVersion version = new ProgrammeVersion(1, ProgrammeFile.read(file.toString()), null, Instant.EPOCH, "operator");
        ProgrammePublished event = (ProgrammePublished) ProgrammeRecords.of(new ProgrammeEvent.Published(version)).getFirst();
        assertThat(ProgrammePublished.getEncoder().encode(event).remaining()).isBetween(10_000, 500_000);
    }

    @Test
    void tellsAHundredErrorsAndHowManyMore() {
        String file = EXAMPLE + IntStream.range(0, 300).mapToObj(key -> "unknown" + key + ": 1\n").collect(Collectors.joining());
        assertThat(refused(file)).hasSize(101).last().satisfies(more -> {
            assertThat(more.rule()).isEqualTo("file-more-errors");
            assertThat(more.args()).containsExactly(200);
        });
    }

    @Test
    void readsTextsWithoutWhatNobodyTyped() {
        String file = EXAMPLE.replaceFirst("title: \\{zh: [^,]*,", "title: {zh: \"\u200B联\u202E络\uD842\uDFB7\n  员\u00A0\",");
        assertThat(ProgrammeFile.read(file).title().zh()).isEqualTo("联络𠮷 员");
    }

    private static Stream<String> quoted(Path file, String pattern) {
        try {
            return java.util.regex.Pattern.compile("\"(" + pattern + ")\"").matcher(Files.readString(file)).results().map(match -> match.group(1)).toList().stream();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    static List<FileError> refused(String file) {
        return catchThrowableOfType(InvalidInput.class, () -> ProgrammeFile.read(file)).faults().stream().map(fault -> new FileError(fault.part(),
                (int) fault.args().getFirst(), (int) fault.args().get(1), fault.rule(), fault.args().subList(2, fault.args().size()))).toList();
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
