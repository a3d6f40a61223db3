package io.lianluo.registry.programme.web;

import static io.lianluo.registry.programme.web.ProgrammeFileTest.refused;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import io.lianluo.documents.yaml.FileError;
import io.lianluo.domain.LocalizedText;
import io.lianluo.registry.programme.ProgrammeDefinition;
import io.lianluo.registry.programme.appointment.Actor;
import io.lianluo.registry.programme.assessment.Threshold;
import io.lianluo.registry.programme.assessment.Threshold.Consequence;
import io.lianluo.registry.programme.conduct.MatterCourse;
import io.lianluo.registry.programme.conduct.MatterRule;
import io.lianluo.registry.programme.duty.Cadence;
import io.lianluo.registry.programme.duty.DueRule;
import io.lianluo.registry.programme.duty.MeetingScope;
import io.lianluo.registry.programme.duty.MeetingScope.Each;
import io.lianluo.registry.programme.duty.ReportDuty;
import io.lianluo.registry.programme.seat.Deputy;
import io.lianluo.workingtime.Term;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A regulation beside the twelve, of a district, which asks for what these do not. */
class FurtherRegulationTest {

    private static final Path PROGRAMMES = Path.of("programmes");

    private final String file = Files.readString(Path.of("src/test/resources/programmes/neighbourhood.yaml"));
    private final ProgrammeDefinition says = ProgrammeFile.read(file);

    FurtherRegulationTest() throws IOException { }

    @Test
    void aReportIsDueAtATimeOfDay() {
        assertThat(report("rounds").due()).isEqualTo(new DueRule(null, DayOfWeek.FRIDAY, null, LocalTime.of(17, 0)));
        assertThat(report("inspection").due()).isEqualTo(new DueRule(null, null, Term.workingDays(5), LocalTime.NOON));
        assertThat(report("summary").due()).isEqualTo(new DueRule(null, null, Term.days(0), LocalTime.of(18, 0)));
        assertThat(report("gas-leak").due().atTime()).isNull();
    }

    @Test
    void somethingIsOwedEverySecondMonthByUnitsOfOneCategory() {
        assertThat(report("inspection").cadence()).isEqualTo(Cadence.EVERY_TWO_MONTHS);
        assertThat(report("inspection").scope().categories()).containsExactly("old-quarter");
        assertThat(report("rounds").scope().categories()).as("every unit").isEmpty();
    }

    @Test
    void aMeetingIsHeldInEachUnitByTheFifthOfTheMonth() {
        assertThat(says.meetingDuties().getFirst().scope()).isEqualTo(new MeetingScope(Each.UNIT, Actor.UNIT_HEAD, Term.days(5), List.of("old-quarter")));
    }

    @Test
    void aDeputyStandsBesideTheHolder() throws IOException {
        assertThat(says.seats().getFirst().deputy()).isEqualTo(Deputy.REQUIRED);
        assertThat(regime("school").seats().getFirst().deputy()).as("where nothing is said").isEqualTo(Deputy.NONE);
    }

    @Test
    void consequencesAreSofterThanAReplacementAndIssuedByAnOffice() {
        assertThat(says.thresholds()).extracting(Threshold::consequence, Threshold::issuedBy).containsExactly(
                tuple(Consequence.TALK, Actor.SECRETARIAT), tuple(Consequence.WARNING, Actor.LEADER), tuple(Consequence.TELL_HEAD, Actor.SECRETARIAT),
                tuple(Consequence.PROPOSE_REPLACEMENT, Actor.LEADER));
    }

    @Test
    void theAuthorityHasTheNameThatStandsOnPaper() {
        assertThat(says.authority().onPaper(Optional.of("区政府")).zh()).isEqualTo("区网格化管理中心");
        ProgrammeDefinition unnamed = ProgrammeFile.read(file.replaceFirst("(?m)^  name: .*\n", ""));
        assertThat(unnamed.authority().onPaper(Optional.of("区政府"))).isEqualTo(new LocalizedText("区政府", "区政府"));
        assertThat(unnamed.authority().onPaper(Optional.empty())).isEqualTo(new LocalizedText("district", "district"));
    }

    @Test
    @Tag("SCH-3")
    void aClassReportsOnEachFamilyAndItsLiaisonKeepsTheList() throws IOException {
        ProgrammeDefinition school = regime("school");
        assertThat(school.subjects()).singleElement().satisfies(family -> {
            assertThat(family.id()).isEqualTo("family");
            assertThat(family.seat()).isEqualTo("class");
            assertThat(family.keptBy()).isEqualTo(Actor.LIAISON);
            assertThat(family.confidentiality()).isEqualTo("family");
        });
        assertThat(school.reportDuties()).filteredOn(duty -> "family".equals(duty.scope().subject())).extracting(ReportDuty::id)
                .containsExactly("family-information", "family-contact");
    }

    @Test
    @Tag("SCH-1")
    void whatComesUpInAClassIsGatheredByTheGradeAndThenByTheSchool() throws IOException {
        ProgrammeDefinition school = regime("school");
        assertThat(school.reportDuties()).filteredOn(duty -> duty.scope().collects() != null).extracting(ReportDuty::seat, duty -> duty.scope().collects())
                .containsExactly(tuple("grade", "family-contact"), tuple("school", "grade-summary"));
    }

    @Test
    @Tag("JCH-4")
    void sixCategoriesOfEnterpriseGetCloserContact() throws IOException {
        assertThat(regime("registration-jingchuan").categories()).hasSize(6).allSatisfy(category -> assertThat(category.contact()).isEqualTo(Cadence.MONTHLY));
    }

    @Test
    @Tag("JCH-7")
    void proceduresOfRegistrationAreDueAfterAnEventOrEachYear() throws IOException {
        assertThat(regime("registration-jingchuan").procedures()).extracting(rule -> rule.id() + " " + (rule.onDay() == null ? rule.within() : rule.onDay()))
                .containsExactly("opening 30 days", "change 30 days", "conversion 30 days", "deregistration 30 days", "annual-inspection 06-30");
    }

    @Test
    @Tag("JCH-2")
    void anOfficeBelowActsForItsPartOfTheTree() throws IOException {
        assertThat(regime("registration-jingchuan").authority().offices()).singleElement().satisfies(office -> {
            assertThat(office.id()).isEqualTo("township-office");
            assertThat(office.unitKinds()).containsExactly("township");
        });
    }

    @Test
    @Tag("MOD-6")
    void aContractIsDraftedReviewedAndSigned() throws IOException {
        assertThat(matter("model-rules", "contract").course().steps()).extracting(MatterCourse.CourseStep::id, MatterCourse.CourseStep::by).containsExactly(
                tuple("draft", MatterRule.Answerer.LIAISON), tuple("review", MatterRule.Answerer.AUTHORITY), tuple("signature", MatterRule.Answerer.UNIT_HEAD));
    }

    @Test
    @Tag("HOS-3")
    void aProjectHasMilestones() throws IOException {
        assertThat(matter("hospital-departments", "cooperation-project").course().milestones()).isTrue();
    }

    @Test
    @Tag("SAF-3")
    void aHazardHasASeverityWithATermAndIsCheckedByAnother() throws IOException {
        MatterCourse course = matter("work-safety", "hazard").course();
        assertThat(course.severities()).extracting(MatterCourse.Severity::id, MatterCourse.Severity::within)
                .containsExactly(tuple("major", Term.workingDays(3)), tuple("ordinary", Term.workingDays(10)));
        assertThat(course.checkedBy()).isEqualTo(MatterCourse.Checker.ANOTHER);
    }

    @Test
    @Tag("SAF-5")
    void anAccidentIsReportedWithinAnHourAndInvestigatedAfterwards() throws IOException {
        ReportDuty accident = regime("work-safety").reportDuties().stream().filter(duty -> duty.id().equals("accident")).findFirst().orElseThrow();
        assertThat(accident.due().within()).isEqualTo(Term.parse("1 hour"));
        assertThat(accident.scope().stages()).singleElement().satisfies(stage -> {
            assertThat(stage.within()).isEqualTo(Term.workingDays(10));
            assertThat(stage.parts()).containsExactly("causes", "measures");
        });
    }

    /** Each line changes the file at one place; the fault must stand where {@code at} begins. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "friday 17:00               | freitag 17:00              | freitag          | file-form-wrong",
        "friday 17:00               | friday 25:00               | friday 25        | file-time-impossible",
        "friday 17:00               | friday 17:60               | friday 17        | file-time-impossible",
        "friday 17:00               | 1 hour 17:00               | 1 hour           | file-form-wrong",
        "opens: quarterly, due: end-of-period 18:00 | opens: quarterly, due: friday | friday, | file-due-on-weekday",
        "per: place                 | per: family                | family           | file-subject-unknown",
        "categories: [old-quarter], opens | categories: [new-quarter], opens | new-quarter | file-category-unknown",
        "unit-head, categories: [old-quarter] | unit-head, categories: [new-quarter] | new-quarter | file-category-unknown",
        "opens: every-two-months    | opens: every-three-months  | every-three      | file-form-wrong",
        "held-within: 5 days        | held-within: 5 hours       | 5 hours          | file-form-wrong",
        "held-within: 5 days        | held-within: 0 days        | 0 days, each     | file-term-zero",
        "each: unit                 | each: block                | block, called    | file-value-unknown",
        "called-by: unit-head       | called-by: nobody          | nobody           | file-value-unknown",
        "collects: rounds           | collects: rouds            | rouds            | file-rule-no-report",
        "collects: rounds           | collects: summary          | summary, article | file-collects-itself",
        "opens: on-event            | opens: weekly              | - {id: repaired  | file-stages-of-event",
        "within: 1 day, parts       | within: 0 days, parts      | 0 days, parts    | file-term-zero",
        "kept-by: unit-head         | kept-by: secretary         | secretary        | file-value-unknown",
        "counterpart: required,     |                            | every-two-months, article | file-no-counterpart",
        "deputy: required           | deputy: true               | true             | file-value-unknown",
        "due: 180 days              | due: 02-30                 | 02-30            | file-date-impossible",
        "issued-by: secretariat     | issued-by: unit-head       | unit-head, reason | file-value-unknown",
        "then: warning, issued-by: leader, article: 8 | issued-by: leader, article: 8 | leader, article: 8 | file-nothing-issued",
        "MISSING, 6) >= 2           | MISSING, 0) >= 2           | 0) >= 2          | file-rule-window-not-named",
        "checked-by: another        | checked-by: nobody         | nobody           | file-value-unknown",
        "{id: repair, title         | {id: look, title           | look, title: {zh: 维修 | file-id-twice",
        "within: 4 hours            | within: soon               | soon             | file-form-wrong",
        "for: [street]              | for: []                    | []               | file-value-wrong",
        "for: [street], article: 2  | for: [street]              | {id: street-office | file-article-unsaid",
    })
    void refusesWithLineAndColumn(String was, String is, String at, String rule) {
        String changed = file.replaceFirst(java.util.regex.Pattern.quote(was), java.util.regex.Matcher.quoteReplacement(is == null ? "" : is));
        assertThat(changed).isNotEqualTo(file);
        int found = changed.indexOf(at, Math.max(0, changed.indexOf("\nseats:") > changed.indexOf(at) ? 0 : changed.indexOf("\nseats:")));
        assertThat(found).as("where the fault is to stand").isNotNegative();
        int line = (int) changed.substring(0, found).chars().filter(c -> c == '\n').count() + 1;
        int column = found - changed.lastIndexOf('\n', found - 1);
        assertThat(refused(changed)).extracting(FileError::rule, FileError::line, FileError::column).contains(tuple(rule, line, column));
    }

    @Test
    void aSummaryIsNotMadeFromWhatAnotherPartOfTheTreeReports() throws IOException {
        String school = Files.readString(PROGRAMMES.resolve("school.yaml"));
        assertThat(refused(school.replace("collects: family-contact", "collects: school-summary"))).extracting(FileError::rule)
                .contains("file-collects-from-elsewhere", "file-collects-itself");
        assertThat(refused(school.replace("seat: class, kept-by", "seat: grade, kept-by"))).extracting(FileError::rule)
                .containsExactly("file-subject-of-other-seat", "file-subject-of-other-seat");
    }

    private ReportDuty report(String id) {
        return says.reportDuties().stream().filter(duty -> duty.id().equals(id)).findFirst().orElseThrow();
    }

    private static MatterRule matter(String programme, String id) throws IOException {
        return regime(programme).conduct().matters().stream().filter(rule -> rule.id().equals(id)).findFirst().orElseThrow();
    }

    private static ProgrammeDefinition regime(String code) throws IOException {
        return ProgrammeFile.read(Files.readString(PROGRAMMES.resolve(code + ".yaml")));
    }
}
