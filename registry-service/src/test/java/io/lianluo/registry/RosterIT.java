package io.lianluo.registry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.awaitility.Awaitility.await;

import io.lianluo.events.registry.v1.ContactChanged;
import io.lianluo.events.registry.v1.LiaisonChange;
import io.lianluo.events.registry.v1.LiaisonChanged;
import io.lianluo.events.registry.v1.SeatChange;
import io.lianluo.events.registry.v1.SeatChanged;
import io.lianluo.events.registry.v1.UnitChanged;
import io.lianluo.schemas.TopicCatalogue;
import io.lianluo.testing.TestTokens;
import io.lianluo.testing.TestTopics;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

/** A roster comes in as a file; units, seats, liaisons and contacts are told on their topics. */
class RosterIT extends RegistryTest {

    private static final String HEADER = "type,unit,unit_name,unit_kind,parent,credit_code,programmes,programme,seat,ordinal,name,id_number,mobile,email,language,since\n";
    private static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    @BeforeAll
    void programmes() {
        List.of(ASSOCIATION, "school", "work-safety", "company", "hospital-departments").forEach(this::publish);
    }

    @Test
    @Tag("TZA-1")
    void unitsSeatsAndLiaisonsComeInAndAreTold() {
        Answer report = csv(HEADER
                + "unit,T-1,示例会员一,member-unit,,91350100M000100Y43,auto-trade-association,,,,示例·王负责,,13800000011,head@sample.example,zh,2026-07-01\n"
                + "liaison,T-1,,,,,,auto-trade-association,member,,示例·李联络,11010519491231002X,13800000012,li@sample.example,en,2026-07-08\n");
        assertThat(report.status()).isEqualTo(200);
        assertThat(report.report()).isEqualTo("{\"lines\":2,\"units\":1,\"persons\":2,\"appointments\":1,\"rejected\":[],\"encoding\":\"UTF-8\",\"encodingFrom\":\"CONTENT\"}");

        JsonNode unit = onlyUnit("T-1");
        assertThat(unit.get("creditCode").asString()).isEqualTo("91350100M000100Y43");
        JsonNode liaison = list("/liaisons?programme=auto-trade-association&unit=" + unit.get("id").asString()).get(0);
        assertThat(liaison.get("name").asString()).isEqualTo("示例·李联络");
        assertThat(liaison.get("status").asString()).isEqualTo("APPOINTED");

        await().untilAsserted(() -> assertThat(liaisonsOf(unit)).singleElement().satisfies(told -> {
            assertThat(told.getSince()).isEqualTo(LocalDate.parse("2026-07-08"));
            assertThat(told.getRosterName()).as("the association publishes its roster").isEqualTo("示例·李联络");
            assertThat(told.getChange()).isEqualTo(LiaisonChange.APPOINTED);
        }));
        await().untilAsserted(() -> assertThat(seatsOf(unit)).extracting(SeatChanged::getChange, SeatChanged::getOpenedOn)
                .containsExactly(tuple(SeatChange.OPENED, LocalDate.parse("2026-07-01")), tuple(SeatChange.FILLED, LocalDate.parse("2026-07-01"))));
        assertThat(TestTopics.values(UnitChanged.class)).filteredOn(told -> told.getCode().equals("T-1"))
                .allSatisfy(told -> assertThat(told.getHeadId()).hasToString(unit.get("headId").asString()));
        assertThat(TestTopics.values(ContactChanged.class)).filteredOn(told -> told.getPersonId().toString().equals(liaison.get("personId").asString()))
                .singleElement().satisfies(told -> {
                    assertThat(told.getMobile()).isEqualTo("+8613800000012");
                    assertThat(told.getLanguage()).isEqualTo("en");
                });
    }

    @Test
    void namesAndNumbersComeInAsTheyAreMeant() {
        Answer report = csv(HEADER.strip() + ",reason\n"
                + "unit,T-N,\"示例\u202D罕\uD873\uDC56见\n单位\",member-unit,,９１９９００００１０００００００５０,auto-trade-association,,,,,,,,,2026-07-01,\n"
                + "liaison,T-N,,,,,,auto-trade-association,,,\u200B示例·\uD842\uDFB7〇\uE863\uFEFF,11010119000307007Ｘ,\u202D１３８００１３０６０３\u202C,zhang@示例.中国,zh,2026-07-01,taken-over\n");
        assertThat(report.body().get("rejected")).isEmpty();
        JsonNode unit = onlyUnit("T-N");
        assertThat(unit.get("name").asString()).isEqualTo("示例罕\uD873\uDC56见单位");
        assertThat(unit.get("creditCode").asString()).isEqualTo("919900001000000050");
        JsonNode liaison = list("/liaisons?programme=auto-trade-association&unit=" + unit.get("id").asString()).get(0);
        assertThat(liaison.get("name").asString()).isEqualTo("示例·\uD842\uDFB7〇\uE863");
        await().untilAsserted(() -> assertThat(TestTopics.values(ContactChanged.class))
                .filteredOn(told -> told.getPersonId().toString().equals(liaison.get("personId").asString())).singleElement().satisfies(told -> {
                    assertThat(told.getMobile()).isEqualTo("+8613800130603");
                    assertThat(told.getEmail()).isEqualTo("zhang@xn--fsq092h.xn--fiqs8s");
                }));
    }

    @Test
    void theSameFileTwiceChangesNothing() {
        String file = HEADER
                + "unit,T-2,示例会员二,member-unit,,,auto-trade-association,,,,示例·赵负责,,13800000021,,zh,2026-07-01\n"
                + "liaison,T-2,,,,,,auto-trade-association,,,示例·钱联络,,13800000022,,zh,2026-07-01\n";
        csv(file);
        String before = everythingStored();
        await().untilAsserted(() -> assertThat(liaisonsOf(onlyUnit("T-2"))).hasSize(1));
        int told = messages();
        Answer again = csv(file);
        assertThat(again.report()).isEqualTo("{\"lines\":2,\"units\":0,\"persons\":0,\"appointments\":0,\"rejected\":[],\"encoding\":\"UTF-8\",\"encodingFrom\":\"CONTENT\"}");
        assertThat(messages()).isEqualTo(told);
        assertThat(everythingStored().lines().filter(line -> line.contains("T-2")).count()).isEqualTo(before.lines().filter(line -> line.contains("T-2")).count());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "'liaison,T-3,,,,,,auto-trade-association,,,示例,110105194912310021,,,,'        | id_number   | id-number",
        "'liaison,T-3,,,,,,auto-trade-association,,,示例,,12345,,,'                     | mobile      | mobile",
        "'liaison,T-3,,,,,,auto-trade-association,,,示例,,,no address,,'                | email       | email",
        "'liaison,T-3,,,,,,auto-trade-association,,,示例,,13800000033,,fr,'             | language    | language",
        "'liaison,T-3,,,,,,auto-trade-association,,,,,13800000033,,,'                   | name        | name",
        "'liaison,T-3,,,,,,auto-trade-association,,,示例,,,,,'                          | id_number   | person-unrecognisable",
        "'liaison,nobody,,,,,,auto-trade-association,,,示例,,13800000033,,,'            | unit        | unit-unknown",
        "'liaison,T-3,,,,,,no-such,,,示例,,13800000033,,,'                              | programme   | programme-unknown",
        "'liaison,T-3,,,,,,,,,示例,,13800000033,,,'                                     | programme   | required",
        "'liaison,T-3,,,,,,company,,,示例,,13800000033,,,'                              | seat        | seat-not-asked-for",
        "'liaison,T-3,,,,,,auto-trade-association,guest,,示例,,13800000033,,,'          | seat        | seat-not-asked-for",
        "'liaison,T-3,,,,,,auto-trade-association,,0,示例,,13800000033,,,'              | ordinal     | ordinal",
        "'liaison,T-3,,,,,,auto-trade-association,,,示例,,13800000033,,,2026-02-30'     | since       | date",
        "'liaison,T-3,,,,,,auto-trade-association,,,示例,,13800000033,,,+10000-01-01'   | since       | date",
        "'liaison,T-3,,,,,,auto-trade-association,,,示例,,13800000033,,,0000年1月1日'    | since       | date",
        "'unit,T-4,示例,member-unit,,,auto-trade-association,,,,,,,,,-0001-01-01'       | since       | date",
        "'liaison,T-3,,,,,,auto-trade-association,,,示例,,13800000033,,,2026-06-30'     | since       | seat-not-open-yet",
        "'liaison,T-3,,,,,,auto-trade-association,,,示例,,13800000033,,,2026-09-11'     | since       | in-the-future",
        "'unit,T-4,示例,member-unit,,91350100M000100Y44,auto-trade-association,,,,,,,,,' | credit_code | credit-code",
        "'unit,T-4,,member-unit,,,auto-trade-association,,,,,,,,,'                      | unit_name   | name",
        "'unit,T-4,示例,Member Unit,,,auto-trade-association,,,,,,,,,'                  | unit_kind   | unit-kind",
        "'liaison,T-3,,,,,,auto-trade-association,,,示例,110101209912310015,,,,'        | id_number   | id-number-birth",
        "'liaison,T-3,,,,,,auto-trade-association,,,示例,110101170003070012,,,,'        | id_number   | id-number-birth",
        "'liaison,T-3,,,,,,auto-trade-association,,,示例,990101190003070018,,,,'        | id_number   | id-number",
        "'liaison,T-3,,,,,,auto-trade-association,,,示例,,139OOO12345,,,'               | mobile      | mobile",
        "'liaison,T-3,,,,,,auto-trade-association,,,示例,,13800130606转8,,,'            | mobile      | mobile",
        "'liaison,T-3,,,,,,auto-trade-association,,,示例,,,李@sample.example,,'         | email       | email",
        "'liaison,T-3,,,,,,auto-trade-association,,,示例,,13800000033,,,1899-12-31'     | since       | year",
        "'unit,T-4,示例,member-unit,,,auto-trade-association,,,,,,,,,0999-12-31'        | since       | year",
        "'unit,T-4,示例,member-unit,,,auto-trade-association,,,,,,,,,2201-01-01'        | since       | year",
        "'unit,T 4,示例,member-unit,,,auto-trade-association,,,,,,,,,'                  | unit        | unit-code",
        "'unit,T-4,示例,member-unit,nobody,,auto-trade-association,,,,,,,,,'            | parent      | unit-unknown",
        "'unit,T-4,示例,member-unit,,,auto-trade-association,,,,示例,,1,,,'             | mobile      | mobile",
        "'dog,T-4,,,,,,,,,,,,,,'                                                        | type        | roster-type",
    })
    void aWrongLineIsReportedAndTheOthersComeIn(String wrong, String column, String rule) {
        csv(HEADER + "unit,T-3,示例会员三,member-unit,,,auto-trade-association,,,,,,,,,2026-07-01\n");
        long persons = stored("persons");
        String good = "unit,T-5,示例会员%d,member-unit,,,auto-trade-association,,,,,,,,,2026-07-01\n".formatted(Math.abs((wrong + rule).hashCode()));
        Answer report = csv(HEADER + "\n" + wrong + "\n" + good);
        assertThat(report.status()).isEqualTo(200);
        assertThat(report.body().get("units").asInt()).as("the other line").isEqualTo(1);
        assertThat(report.body().get("rejected")).hasSize(1);
        JsonNode rejected = report.body().get("rejected").get(0);
        assertThat(rejected.get("line").asInt()).isEqualTo(3);
        assertThat(rejected.get("column").asString()).isEqualTo(column);
        assertThat(rejected.get("rule").asString()).isEqualTo(rule);
        assertThat(rejected.get("reason").asString()).containsPattern("\\p{IsHan}");
        assertThat(stored("persons")).as("nobody is registered by a line that did not come in").isEqualTo(persons);
        assertThat(list("/units?programme=auto-trade-association").findValuesAsString("code")).doesNotContain("T-4");
        assertThat(list("/seats?programme=auto-trade-association&unit=" + onlyUnit("T-3").get("id").asString()).get(0).get("holder").isNull()).isTrue();
    }

    @Test
    void theReasonIsSaidInTheCallersLanguage() {
        Answer report = csv(HEADER + "dog,T-4,,,,,,,,,,,,,,\n", "Accept-Language", "en");
        assertThat(report.body().get("rejected").get(0).get("reason").asString()).isEqualTo("must be \"unit\", \"liaison\" or \"officer\"");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "'type,unit,colour\n'     | roster-column-unknown",
        "'type,unit,unit\n'       | roster-column-twice",
        "'type,unit_name\n'       | roster-column-missing",
        "''                       | roster-empty",
    })
    void aFileWithOtherColumnsIsRefusedAsAWhole(String file, String rule) {
        Answer refused = csv(file);
        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.faults()).containsExactly("file: " + rule);
    }

    @Test
    void excelAndOlderSpreadsheetsAreReadToo() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (XSSFWorkbook workbook = new XSSFWorkbook()) {
            var sheet = workbook.createSheet("花名册");
            row(sheet.createRow(0), "类型", "单位代码", "单位名称", "单位类别", "参加制度", "制度", "姓名", "手机", "起始日期", "任命理由");
            Row unit = row(sheet.createRow(1), "单位", "X-1", "示例表格单位", "member-unit", ASSOCIATION);
            CellStyle day = workbook.createCellStyle();
            day.setDataFormat(workbook.createDataFormat().getFormat("m/d/yy"));
            unit.createCell(8).setCellValue(LocalDate.parse("2026-07-01"));
            unit.getCell(8).setCellStyle(day);
            Row liaison = row(sheet.createRow(3), "联络员", "X-1", "", "", "", ASSOCIATION, "示例·孙联络");
            liaison.createCell(7).setCellValue(13800000042.0);
            liaison.createCell(8).setCellValue("2026年7月2日");
            liaison.createCell(9).setCellValue("启用时承接");
            workbook.write(bytes);
        }
        Answer report = send("POST", OPERATOR, "/roster-imports", XLSX, bytes.toByteArray());
        assertThat(report.report()).isEqualTo("{\"lines\":2,\"units\":1,\"persons\":1,\"appointments\":1,\"rejected\":[]}");
        JsonNode seat = list("/seats?programme=auto-trade-association&unit=" + onlyUnit("X-1").get("id").asString()).get(0);
        assertThat(seat.get("openedOn").asString()).isEqualTo("2026-07-01");
        assertThat(seat.get("holder").get("since").asString()).isEqualTo("2026-07-02");

        String csv = "类型,单位代码,单位名称,单位类别,参加制度\n单位,X-2,示例旧表单位,member-unit," + ASSOCIATION + "\n";
        assertThat(send("POST", OPERATOR, "/roster-imports", "text/csv", csv.getBytes(Charset.forName("GB18030"))).status()).isEqualTo(200);
        assertThat(onlyUnit("X-2").get("name").asString()).isEqualTo("示例旧表单位");
        assertThat(send("POST", OPERATOR, "/roster-imports", "text/csv", ("\uFEFF" + csv.replace("X-2", "X-3")).getBytes(StandardCharsets.UTF_8)).status())
                .isEqualTo(200);
        assertThat(onlyUnit("X-3").get("name").asString()).isEqualTo("示例旧表单位");

        assertThat(send("POST", OPERATOR, "/roster-imports", XLSX, "no workbook".getBytes(StandardCharsets.UTF_8)).faults())
                .containsExactly("file: roster-not-xlsx");
    }

    @Test
    @Tag("SAF-1")
    void theHeadIsTheLiaisonByOfficeAndTheHistoryStays() {
        csv(HEADER + "unit,S-1,示例车间,production-unit,,,work-safety,,,,示例·周厂长,,13800000051,,zh,2026-07-01\n");
        String unitId = onlyUnit("S-1").get("id").asString();
        csv(HEADER + "unit,S-1,示例车间,production-unit,,,work-safety,,,,示例·吴厂长,,13800000052,,zh,\n");

        JsonNode liaisons = list("/liaisons?programme=work-safety&unit=" + unitId);
        assertThat(liaisons).hasSize(2);
        assertThat(liaisons.get(0).get("name").asString()).isEqualTo("示例·周厂长");
        assertThat(liaisons.get(0).get("since").asString()).isEqualTo("2026-07-01");
        assertThat(liaisons.get(0).get("until").asString()).isEqualTo("2026-09-09");
        assertThat(liaisons.get(1).get("name").asString()).isEqualTo("示例·吴厂长");
        assertThat(liaisons.get(1).get("personId")).isEqualTo(onlyUnit("S-1").get("headId"));
        Answer refused = csv(HEADER + "liaison,S-1,,,,,,work-safety,,,示例·他人,,13800000053,,zh,\n");
        assertThat(refused.body().get("rejected").get(0).get("rule").asString()).isEqualTo("seat-held-by-office");
        assertThat(refused.body().at("/rejected/0/articles").toString()).as("the head is the liaison").isEqualTo("[\"第四条\"]");
        assertThat(liaisonsOf(onlyUnit("S-1"))).allSatisfy(told -> assertThat(told.getRosterName()).as("an internal roster").isNull());
    }

    @Test
    @Tag("JCH-13")
    void aSeatWithoutALiaisonShowsAsVacant() {
        csv(HEADER + "unit,C-1,示例部门,company-department,,,company,,,,,,,,,2026-07-01\n");
        JsonNode seat = list("/seats?programme=company&vacant=true").get(0);
        assertThat(seat.get("vacantSince").asString()).isEqualTo("2026-07-01");
        JsonNode company = get(TestTokens.secretariat("company"), "/summary").body();
        assertThat(company).hasSize(1);
        assertThat(company.get(0).toString()).isEqualTo("{\"programme\":\"company\",\"unitId\":null,\"units\":1,\"liaisons\":0,\"vacancies\":1}");
        await().untilAsserted(() -> assertThat(seatsOf(onlyUnit("C-1"))).singleElement()
                .satisfies(told -> assertThat(told.getVacantSince()).isEqualTo(LocalDate.parse("2026-07-01"))));
    }

    @Test
    @Tag("SCH-1")
    void unitsFormATree() {
        csv(HEADER + "unit,SCH-1,示例学校,school,,,school,,,,,,,,,\n"
                + "unit,SCH-1-1,示例一年级,grade,SCH-1,,school,,,,示例·郑组长,,13800000061,,,\n"
                + "unit,SCH-1-1-1,示例一班,class,SCH-1-1,,school,,,,,,,,,\n");
        String grade = onlyUnit("SCH-1-1").get("id").asString();
        assertThat(list("/units?parent=" + grade).findValuesAsString("code")).containsExactly("SCH-1-1-1");
        Answer refused = csv(HEADER + "unit,SCH-1,示例学校,school,SCH-1-1-1,,school,,,,,,,,,\n");
        assertThat(refused.body().get("rejected").get(0).get("rule").asString()).isEqualTo("unit-below-itself");

        TestTokens head = TestTokens.person(UUID.fromString(onlyUnit("SCH-1-1").get("headId").asString()));
        assertThat(get(head, "/units/" + onlyUnit("SCH-1-1-1").get("id").asString()).status()).as("below the own unit").isEqualTo(200);
        assertThat(get(head, "/units/" + onlyUnit("SCH-1").get("id").asString()).status()).as("above it").isEqualTo(404);
        assertThat(get(head, "/units").body().get("items").findValuesAsString("code")).as("and what stands below it").containsExactly("SCH-1-1", "SCH-1-1-1");
    }

    @Test
    @Tag("SCH-8")
    void personalDataIsSealedInTheStoreAndAbsentFromOpenTopics() {
        csv(HEADER + "unit,P-1,示例密封单位,member-unit,,,auto-trade-association,,,,示例·欧阳密,440524198001010013,13911112222,secret@sample.example,zh,2026-07-01\n");
        String head = onlyUnit("P-1").get("headId").asString();
        await().untilAsserted(() -> assertThat(TestTopics.values(ContactChanged.class)).anyMatch(told -> told.getPersonId().toString().equals(head)));
        List<String> planted = List.of("示例·欧阳密", "440524198001010013", "13911112222", "secret@sample.example");
        await().untilAsserted(() -> assertThat(everythingStored()).doesNotContain(planted));
        TopicCatalogue.load().topics().stream().filter(topic -> !topic.restricted()).forEach(topic -> TestTopics.consumeRaw(topic.name()).stream()
                .filter(message -> message.value() != null)
                .forEach(message -> assertThat(new String(message.value(), StandardCharsets.UTF_8)).doesNotContain(planted)));

        JsonNode person = get(TestTokens.secretariat(ASSOCIATION), "/persons/" + head).body();
        assertThat(person.get("name").asString()).isEqualTo("示例·欧阳密");
        assertThat(person.get("idNumber").asString()).isEqualTo("440*************13");
        assertThat(person.get("mobile").asString()).isEqualTo("+86139****2222");
        assertThat(person.get("email").asString()).isEqualTo("s***@sample.example");
        assertThat(get(TestTokens.secretariat("company"), "/persons/" + head).status()).as("another programme's office").isEqualTo(404);
        assertThat(get(TestTokens.person(UUID.fromString(head)), "/persons/" + head).status()).as("the person").isEqualTo(200);
    }

    @Test
    void aSecretariatImportsItsOwnRosterAlone() {
        TestTokens secretariat = TestTokens.secretariat("hospital-departments");
        Answer report = upload(secretariat, "/roster-imports?programme=hospital-departments", "text/csv", HEADER
                + "unit,H-1,示例科室,hospital-department,,,,,,,,,,,,\n"
                + "liaison,H-1,,,,,,,,,示例·陈护士,,13800000071,,,\n"
                + "unit,H-2,示例他处,company-department,,,company,,,,,,,,,\n"
                + "liaison,H-1,,,,,,company,,,示例·陈护士,,13800000071,,,\n");
        assertThat(report.body().get("appointments").asInt()).isEqualTo(1);
        assertThat(report.body().get("rejected")).extracting(rejected -> rejected.get("line").asInt(), rejected -> rejected.get("rule").asString())
                .containsExactly(tuple(4, "roster-not-yours"), tuple(5, "roster-not-yours"));
        assertThat(upload(secretariat, "/roster-imports?programme=company", "text/csv", HEADER).status()).isEqualTo(403);
        assertThat(upload(TestTokens.person(UUID.randomUUID()), "/roster-imports", "text/csv", HEADER).status()).isEqualTo(403);
    }

    private Answer csv(String file, String... headers) {
        return upload(OPERATOR, "/roster-imports", "text/csv", file.startsWith(HEADER) ? takenOver(file) : file, headers);
    }

    private JsonNode list(String path) {
        return get(OPERATOR, path + (path.contains("?") ? "&" : "?") + "limit=200").body().get("items");
    }

    private JsonNode onlyUnit(String code) {
        for (JsonNode unit : list("/units")) {
            if (unit.get("code").asString().equals(code)) {
                return unit;
            }
        }
        throw new AssertionError("no unit " + code);
    }

    private static List<LiaisonChanged> liaisonsOf(JsonNode unit) {
        return TestTopics.values(LiaisonChanged.class).stream().filter(told -> told.getUnitId().toString().equals(unit.get("id").asString())).toList();
    }

    private static List<SeatChanged> seatsOf(JsonNode unit) {
        return TestTopics.values(SeatChanged.class).stream().filter(told -> told.getUnitId().toString().equals(unit.get("id").asString())).toList();
    }

    private static int messages() {
        return TopicCatalogue.load().topics().stream().filter(topic -> topic.owner().equals("registry"))
                .mapToInt(topic -> TestTopics.consumeRaw(topic.name()).size()).sum();
    }

    private static Row row(Row row, String... cells) {
        for (int i = 0; i < cells.length; i++) {
            row.createCell(i).setCellValue(cells[i]);
        }
        return row;
    }
}
