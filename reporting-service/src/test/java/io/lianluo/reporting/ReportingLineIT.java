package io.lianluo.reporting;

import static io.lianluo.reporting.Given.YEAR_2026;
import static io.lianluo.reporting.RegistrySays.calendar;
import static io.lianluo.reporting.RegistrySays.liaison;
import static io.lianluo.reporting.RegistrySays.monthlyReport;
import static io.lianluo.reporting.RegistrySays.programme;
import static io.lianluo.reporting.RegistrySays.seat;
import static io.lianluo.reporting.RegistrySays.unit;
import static org.assertj.core.api.Assertions.assertThat;

import io.lianluo.events.registry.v1.LiaisonChange;
import io.lianluo.events.registry.v1.LiaisonChanged;
import io.lianluo.events.registry.v1.LiaisonStatus;
import io.lianluo.events.registry.v1.SeatChanged;
import io.lianluo.events.registry.v1.Suspension;
import io.lianluo.testing.TestApi;
import io.lianluo.testing.TestApi.Answer;
import io.lianluo.testing.TestTokens;
import io.lianluo.testing.TestTopics;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Three levels, school, grade and class: each level's liaison covers its part of the tree. */
@Tag("SCH-1")
class ReportingLineIT extends ReportingTest {

    private UUID schoolsLiaison;
    private UUID gradesLiaison;
    private UUID classsLiaison;
    private UUID gradesAppointment;
    private UUID classsAppointment;
    private UUID grade;
    private UUID aClass;
    private UUID gradesSeat;
    private UUID classsSeat;
    private UUID othersSeat;
    private String programme;

    /** A class of a grade of a school, each with a seat that reports to the next; another grade stands beside. */
    @BeforeEach
    void aSchool() {
        clock.set(NOW);
        schoolsLiaison = UUID.randomUUID();
        gradesLiaison = UUID.randomUUID();
        classsLiaison = UUID.randomUUID();
        gradesAppointment = UUID.randomUUID();
        classsAppointment = UUID.randomUUID();
        grade = UUID.randomUUID();
        aClass = UUID.randomUUID();
        gradesSeat = UUID.randomUUID();
        classsSeat = UUID.randomUUID();
        othersSeat = UUID.randomUUID();
        programme = "school-" + UUID.randomUUID();
        UUID school = UUID.randomUUID();
        UUID schoolsSeat = UUID.randomUUID();
        UUID other = UUID.randomUUID();
        TestTopics.publish(calendar(YEAR_2026));
        TestTopics.publish(programme(programme, 1, monthlyReport()));
        TestTopics.publish(unit(school, null, null));
        TestTopics.publish(unit(grade, school, null));
        TestTopics.publish(unit(other, school, null));
        TestTopics.publish(unit(aClass, grade, null));
        TestTopics.publish(liaison(UUID.randomUUID(), schoolsLiaison, schoolsSeat, school, programme, "2026-09-01", null));
        TestTopics.publish(liaison(gradesAppointment, gradesLiaison, gradesSeat, grade, programme, "2026-09-01", null), 1);
        TestTopics.publish(liaison(classsAppointment, classsLiaison, classsSeat, aClass, programme, "2026-09-01", null), 1);
        TestTopics.publish(reporting(schoolsSeat, school, null), 1);
        TestTopics.publish(reporting(gradesSeat, grade, schoolsSeat), 1);
        TestTopics.publish(reporting(othersSeat, other, schoolsSeat), 1);
        TestTopics.publish(reporting(classsSeat, aClass, gradesSeat), 1);
        untilHandled();
        sweep();
    }

    private SeatChanged reporting(UUID id, UUID unit, @Nullable UUID to) {
        return SeatChanged.newBuilder(seat(id, programme, unit, "2026-09-01", null, null)).setReportsToSeatId(to).build();
    }

    private void suspended(UUID appointment, UUID person, UUID seat, UUID unit) {
        TestTopics.publish(LiaisonChanged.newBuilder(liaison(appointment, person, seat, unit, programme, "2026-09-01", null)).setStatus(LiaisonStatus.SUSPENDED)
                .setChange(LiaisonChange.SUSPENDED).setSuspensions(List.of(new Suspension(LocalDate.parse("2026-09-10"), null))).build(), 2);
        untilHandled();
    }

    private String tries(UUID person, UUID seat) {
        String id = new TestApi(port, TestTokens.operator()).get("/obligations?seat=" + seat).body().path("items").get(0).path("id").asString();
        Answer answer = new TestApi(port, TestTokens.person(person)).post("/obligations/" + id + "/report",
                "{\"parts\": {\"summary\": \"示例\", \"plan\": \"示例\"}}", "If-Match", "\"99\"");
        return answer.status() == 412 ? "acts" : answer.problem().equals("not-yours-to-hand-in") ? "sees" : answer.problem();
    }

    private long seen(UUID person) {
        return new TestApi(port, TestTokens.person(person)).get("/obligations?limit=200").body().path("items").valueStream()
                .map(item -> item.path("seatId").asString()).distinct().count();
    }

    @Test
    void eachLevelSeesItsPartAndActsForASeatThatNobodyNearerAttendsTo() {
        assertThat(tries(classsLiaison, classsSeat)).isEqualTo("acts");
        assertThat(tries(gradesLiaison, classsSeat)).as("while the class has a liaison").isEqualTo("sees");
        assertThat(tries(gradesLiaison, othersSeat)).as("of another grade").isEqualTo("not-found");
        assertThat(tries(classsLiaison, gradesSeat)).as("above").isEqualTo("not-found");
        assertThat(tries(schoolsLiaison, othersSeat)).as("a vacant seat").isEqualTo("acts");
        assertThat(List.of(seen(classsLiaison), seen(gradesLiaison), seen(schoolsLiaison))).containsExactly(1L, 2L, 4L);

        suspended(classsAppointment, classsLiaison, classsSeat, aClass);
        assertThat(tries(gradesLiaison, classsSeat)).isEqualTo("acts");
        assertThat(tries(schoolsLiaison, classsSeat)).isEqualTo("sees");
        suspended(gradesAppointment, gradesLiaison, gradesSeat, grade);
        assertThat(tries(gradesLiaison, classsSeat)).as("acts for nobody").isEqualTo("not-found");
        assertThat(tries(schoolsLiaison, classsSeat)).isEqualTo("acts");
    }

    @Test
    void aSeatThatReportsElsewhereNowIsOfThatLine() {
        TestTopics.publish(reporting(classsSeat, aClass, othersSeat), 2);
        untilHandled();
        assertThat(tries(gradesLiaison, classsSeat)).isEqualTo("not-found");
        assertThat(tries(schoolsLiaison, classsSeat)).isEqualTo("sees");
    }
}
