package io.lianluo.registry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.lianluo.events.registry.v1.CalendarPublished;
import io.lianluo.events.registry.v1.DayKind;
import io.lianluo.events.registry.v1.ProgrammePublished;
import io.lianluo.testing.TestTokens;
import io.lianluo.testing.TestTopics;
import io.lianluo.testing.TestTopics.Message;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

/** Programmes and calendars: in as files, out as events. */
class PublishingIT extends RegistryTest {

    @Test
    @Tag("TZA-1")
    @Tag("TZA-3")
    @Tag("TZA-15")
    void aProgrammeIsToldOnce() {
        Answer published = publish(ASSOCIATION);
        assertThat(published.status()).isEqualTo(201);
        assertThat(publish(ASSOCIATION).status()).as("the same content again").isEqualTo(200);
        assertThat(upload(OPERATOR, "/programmes", "application/yaml", file("programmes/" + ASSOCIATION + ".yaml"), "If-Match", STALE).status()).isEqualTo(412);
        // The programme gets another version, too, when its seats are aligned, which happens meanwhile.
        await().untilAsserted(() -> assertThat(upload(OPERATOR, "/programmes", "application/yaml", file("programmes/" + ASSOCIATION + ".yaml"), "If-Match",
                get(OPERATOR, "/programmes/" + ASSOCIATION).etag()).status()).isEqualTo(200));

        Message<ProgrammePublished> told = single(ASSOCIATION + "/1");
        ProgrammePublished programme = told.value();
        assertThat(programme.getInForceFrom()).isEqualTo(LocalDate.parse("2013-05-01"));
        assertThat(programme.getAuthority().getOffice()).isEqualTo("secretariat");
        assertThat(programme.getSeats()).singleElement().satisfies(seat -> assertThat(seat.getUnitKinds()).containsExactly("member-unit"));
        assertThat(programme.getThresholds().getFirst().getRule()).contains("streak(\"commissioned-item\", MISSING) >= 2");
        assertThat(told.headers()).containsEntry("ce_type", "io.lianluo.events.registry.v1.ProgrammePublished")
                .containsEntry("ce_subject", ASSOCIATION + "/1").containsEntry("ce_sequence", "1");
    }

    @Test
    @Tag("HOS-10")
    @Tag("ENT-1")
    void everythingThatAFileSaysIsKeptAndShown() {
        for (String code : List.of("hospital-departments", "registration-enterprise", "rules-and-regulations", "registration-anhui")) {
            assertThat(publish(code).status()).as(code).isEqualTo(201);
            assertThat(publish(code).status()).as("what the store gives back is what the file says: " + code).isEqualTo(200);
        }
        JsonNode hospital = get(OPERATOR, "/programmes/hospital-departments").body().get("says");
        assertThat(hospital.at("/conduct/sanctions").findValuesAsString("effect")).containsExactly("NONE", "NONE", "SUSPENDED", "DISMISSED");
        assertThat(hospital.at("/conduct/assessment/criteria/0/weight").asInt()).isEqualTo(40);
        assertThat(get(OPERATOR, "/programmes/registration-enterprise").body().at("/says/seats/0/candidates")).hasSize(3);
    }

    @Test
    @Tag("HOS-11")
    @Tag("SCH-11")
    void aNewVersionEndsTheOneBefore() {
        publish("school");
        String revised = file("programmes/school.yaml").replace("in-force: 2025-01-01", "in-force: 2027-01-01").replace("due: 7 days", "due: 5 days");
        Answer second = upload(TestTokens.secretariat("school"), "/programmes", "application/yaml", revised);
        assertThat(second.status()).isEqualTo(201);
        assertThat(second.body().get("version").asInt()).isEqualTo(2);

        await().untilAsserted(() -> {
            assertThat(last("school/1").getInForceUntil()).isEqualTo(LocalDate.parse("2026-12-31"));
            assertThat(last("school/2").getInForceUntil()).isNull();
        });
        assertThat(get(OPERATOR, "/programmes/school?on=2026-12-31").body().get("version").asInt()).isEqualTo(1);
        assertThat(get(OPERATOR, "/programmes/school?on=2027-01-01").body().get("version").asInt()).isEqualTo(2);
        assertThat(get(OPERATOR, "/programmes/school?on=2024-12-31").status()).isEqualTo(404);
        assertThat(get(OPERATOR, "/programmes/school/versions").body()).hasSize(2);
    }

    @Test
    void aRegulationIsReadArticleByArticle() {
        publish("school");
        Answer answer = get(OPERATOR, "/programmes/school/regulation");
        assertThat(answer.status()).isEqualTo(200);
        JsonNode contact = answer.body().get("articles").valueStream().filter(entry -> entry.at("/number").asString().equals("3(2)(2)")).findFirst().orElseThrow();
        assertThat(contact.at("/cited/zh").asString()).isEqualTo("第三部分第2项第（2）目");
        assertThat(contact.get("acts")).singleElement().satisfies(act -> {
            assertThat(act.get("section").asString()).isEqualTo("duties");
            assertThat(act.get("id").asString()).isEqualTo("family-contact");
            assertThat(act.at("/title/zh").asString()).isEqualTo("家庭联系记录");
        });
        assertThat(get(OPERATOR, "/programmes/school/regulation?on=2024-12-31").status()).isEqualTo(404);
        assertThat(get(OPERATOR, "/programmes/no-such/regulation").status()).isEqualTo(404);
    }

    @Test
    void anOfficeAttachesTheFullTextOfItsRegulationForAllToRead() {
        publish("school");
        TestTokens office = TestTokens.secretariat("school");
        String file = uploadFile(office, "学校联络员制度.txt", "第一条……").text("id");
        String place = "/programmes/school/versions/1/full-text";
        TestTokens parent = TestTokens.person(UUID.randomUUID());
        assertThat(get(parent, "/files/" + file).status()).as("not yet attached").isEqualTo(404);

        assertThat(attach(TestTokens.secretariat("company"), place, file).status()).as("another programme's office").isEqualTo(403);
        assertThat(attach(office, place, UUID.randomUUID().toString()).faults()).containsExactly("file: file-unknown");
        assertThat(attach(office, "/programmes/school/versions/99/full-text", file).status()).isEqualTo(404);
        assertThat(attach(office, place, file).status()).isEqualTo(200);

        assertThat(get(parent, "/programmes/school/regulation?on=2026-09-10").body().at("/fullText/file").asString()).isEqualTo(file);
        assertThat(new String(download(parent, "/files/" + file), StandardCharsets.UTF_8)).isEqualTo("第一条……");
    }

    private Answer attach(TestTokens who, String place, String file) {
        return send("PUT", who, place, "application/json", "{\"file\": \"%s\"}".formatted(file).getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void whatIsInForceIsNotRewritten() {
        publish("model-rules");
        Answer refused = upload(OPERATOR, "/programmes", "application/yaml", file("programmes/model-rules.yaml").replace("due: 3 working days", "due: 4 days"));
        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.problem()).isEqualTo("programme-not-after-predecessor");
        assertThat(get(OPERATOR, "/programmes/model-rules/versions").body()).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "held: weekly         | held: weekly\\n    helt: 1        | duties[2].helt: file-key-unknown            | 不认识的键",
        "opens: monthly       | opens: 12                          | duties[1].opens: file-type-wrong            | 类型不对",
        "MISSING) >= 3        | MISSING) >= 'three'                | thresholds[0].when: file-rule-wrong-type    | 类型不对",
        "\"monthly-report\"   | \"yearly-report\"                  | thresholds[0].when: file-rule-no-report     | 没有报告任务",
        "in-force: 2025-01-01 | in-force: 2025-13-01               | in-force: file-date-impossible              | 不是存在的日期",
    })
    void aWrongFileIsRefusedWithoutATrace(String was, String is, String fault, String sentence) {
        String file = file("programmes/hospital-departments.yaml").replace(was, is.replace("\\n", "\n")).replace("programme: hospital-departments", "programme: hospital-wrong");
        Answer refused = upload(OPERATOR, "/programmes", "application/yaml", file);
        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.faults()).contains(fault);
        assertThat(refused.body().get("errors").get(0).get("message").asString()).contains(sentence).startsWith("第 ");
        Answer inEnglish = upload(OPERATOR, "/programmes", "application/yaml", file, "Accept-Language", "en");
        assertThat(inEnglish.body().get("errors").get(0).get("message").asString()).startsWith("line ");
        assertThat(everythingStored()).doesNotContain("hospital-wrong");
        assertThat(TestTopics.consume(ProgrammePublished.class)).extracting(Message::key).noneMatch(key -> key.startsWith("hospital-wrong"));
    }

    @Test
    void aFileInAnOlderEncodingIsReadAndTheAnswerSaysSo() {
        String file = file("programmes/work-safety.yaml").replace("programme: work-safety", "programme: older-encoding");
        Answer published = send("POST", OPERATOR, "/programmes", "application/yaml", file.getBytes(Charset.forName("GBK")));
        assertThat(published.status()).isEqualTo(201);
        assertThat(published.readEncoding()).isEqualTo("GB18030");
        assertThat(upload(OPERATOR, "/programmes", "application/yaml", file).status()).as("the same in UTF-8").isEqualTo(200);
        byte[] marked = ("\uFEFF" + file).getBytes(StandardCharsets.UTF_16LE);
        assertThat(send("POST", OPERATOR, "/programmes", "application/yaml", marked).status()).as("the same in UTF-16").isEqualTo(200);
        assertThat(send("POST", OPERATOR, "/programmes", "application/yaml;charset=utf-8", file.getBytes(Charset.forName("GBK"))).status())
                .as("declared otherwise").isEqualTo(400);

        byte[] calendar = "calendar: older-encoding\nyear: 2026\npublished: true\nholidays:\n  - {name: {zh: 国庆节, en: National Day}, from: 2026-10-01, to: 2026-10-07}\n"
                .getBytes(Charset.forName("GBK"));
        Answer year = send("POST", OPERATOR, "/calendars", "application/yaml", calendar);
        assertThat(year.status()).isEqualTo(201);
        assertThat(year.readEncoding()).isEqualTo("GB18030");
        assertThat(year.body().toString()).contains("国庆节");
    }

    @Test
    void whatCouldNotBeToldIsRefusedWhenItIsAskedFor() {
        String file = file("programmes/work-safety.yaml").replace("programme: work-safety", "programme: too-long")
                .replaceFirst("title: \\{zh: [^,]*,", "title: {zh: " + "长".repeat(60_000) + ",");
        Answer refused = upload(OPERATOR, "/programmes", "application/yaml", file);
        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.body().get("errors").get(0).get("message").asString()).contains("2000").startsWith("第 ");
        Answer fits = upload(OPERATOR, "/programmes", "application/yaml", file.replaceFirst("长{60000}", "短"));
        assertThat(fits.status()).isEqualTo(201);
        await().untilAsserted(() -> assertThat(last("too-long/1").getTitle().getZh()).isEqualTo("短"));
    }

    @Test
    void whoMayNotPublishLearnsNothingOfTheFilesErrors() {
        String file = "programme: working-groups\na: &a [*a]\n";
        assertThat(upload(TestTokens.secretariat("company"), "/programmes", "application/yaml", file).status()).isEqualTo(403);
        assertThat(upload(OPERATOR, "/programmes", "application/yaml", file).faults()).containsExactly(": file-anchor");
        assertThat(upload(OPERATOR, "/calendars", "application/yaml", file).faults()).containsExactly(": file-anchor");
    }

    @Test
    void aSecretariatPublishesItsOwnProgrammeAlone() {
        Answer refused = upload(TestTokens.secretariat("company"), "/programmes", "application/yaml", file("programmes/working-groups.yaml"));
        assertThat(refused.status()).isEqualTo(403);
        assertThat(get(OPERATOR, "/programmes/working-groups").status()).isEqualTo(404);
    }

    @Test
    @Tag("INF-6")
    void calendarsAreToldYearByYearAndSayWhenTheyAreNotPublished() {
        for (int year : List.of(2025, 2026, 2027)) {
            assertThat(upload(OPERATOR, "/calendars", "application/yaml", file("calendars/cn-" + year + ".yaml")).status()).isEqualTo(201);
        }
        assertThat(upload(OPERATOR, "/calendars", "application/yaml", file("calendars/cn-2026.yaml")).status()).as("the same again").isEqualTo(200);
        assertThat(upload(OPERATOR, "/calendars", "application/yaml", file("calendars/cn-2026.yaml"), "If-Match", STALE).status()).isEqualTo(412);
        assertThat(upload(OPERATOR, "/calendars", "application/yaml", file("calendars/cn-2026.yaml"), "If-Match",
                get(OPERATOR, "/calendars/cn/2026").etag()).status()).isEqualTo(200);

        await().untilAsserted(() -> assertThat(TestTopics.values(CalendarPublished.class)).filteredOn(year -> year.getCalendar().equals("cn")).hasSize(3)
                .filteredOn(year -> year.getYear() == 2027).singleElement().satisfies(year -> assertThat(year.getPublished()).isFalse()));
        assertThat(TestTopics.values(CalendarPublished.class)).filteredOn(year -> year.getYear() == 2026).singleElement()
                .satisfies(year -> assertThat(year.getDays()).filteredOn(day -> day.getKind() == DayKind.MAKE_UP_WORKING_DAY).hasSize(6));
        Answer year = get(TestTokens.secretariat("company"), "/calendars/cn/2026");
        assertThat(year.body().get("published").asBoolean()).isTrue();
    }

    @Test
    void aCorrectedCalendarIsANewVersion() {
        String year = file("calendars/cn-2025.yaml").replace("calendar: cn", "calendar: test");
        upload(OPERATOR, "/calendars", "application/yaml", year);
        Answer corrected = upload(OPERATOR, "/calendars", "application/yaml", year.replace("work: [2025-04-27]", "work: [2025-04-26]"));
        assertThat(corrected.body().get("version").asInt()).isEqualTo(2);
        Answer refused = upload(OPERATOR, "/calendars", "application/yaml", year.replace("to: 2025-05-05", "to: 2025-04-05"));
        assertThat(refused.status()).isEqualTo(400);
        assertThat(get(OPERATOR, "/calendars/test/2025").body().get("version").asInt()).isEqualTo(2);
    }

    private static Message<ProgrammePublished> single(String key) {
        await().untilAsserted(() -> assertThat(told(key)).hasSize(1));
        return told(key).getFirst();
    }

    private static ProgrammePublished last(String key) {
        return told(key).getLast().value();
    }

    private static List<Message<ProgrammePublished>> told(String key) {
        return TestTopics.consume(ProgrammePublished.class).stream().filter(message -> message.key().equals(key)).toList();
    }
}
