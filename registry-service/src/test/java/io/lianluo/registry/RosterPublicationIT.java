package io.lianluo.registry;

import static org.assertj.core.api.Assertions.assertThat;

import io.lianluo.testing.Pdf;
import io.lianluo.testing.TestTokens;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** The roster of a programme: a page, a workbook, a document; open to everybody signed in where the programme publishes it. */
class RosterPublicationIT extends RegistryTest {

    private static final TestTokens ANYBODY = TestTokens.person(UUID.randomUUID());
    private static final String WHY = encode("年度核对");

    @BeforeAll
    void twoMembersAndADepartment() {
        publish(ASSOCIATION);
        publish("company");
        appoint(unit("R-1", "示例会员一", "member-unit", ASSOCIATION), "示例·钱");
        unit("R-2", "示例会员二", "member-unit", ASSOCIATION);
        Answer department = post(OPERATOR, "/units", Map.of("code", "R-3", "name", "示例部门", "kind", "company-department", "programmes", List.of("company"),
                "foundedOn", "2026-07-01", "head", Map.of("name", "示例·负责人", "mobile", "13900000555")));
        appoint(department.text("id"), "示例·孙");
    }

    @Test
    @Tag("JCH-11")
    @Tag("MOD-1")
    void aPublishedRosterIsOpenToEverybodySignedIn() {
        List<JsonNode> seats = items(get(ANYBODY, "/roster?programme=" + ASSOCIATION));
        assertThat(seats).extracting(seat -> seat.get("unitCode").asString() + " " + seat.path("name").asString("") + " " + seat.get("vacant").asBoolean())
                .containsExactlyInAnyOrder("R-1 示例·钱 false", "R-2  true");
        assertThat(items(get(ANYBODY, "/roster?programme=%s&on=2026-07-31".formatted(ASSOCIATION)))).allMatch(seat -> seat.get("vacant").asBoolean());
        Answer first = get(ANYBODY, "/roster?limit=1&programme=" + ASSOCIATION);
        Answer second = get(ANYBODY, "/roster?limit=1&programme=%s&cursor=%s".formatted(ASSOCIATION, first.text("next")));
        assertThat(List.of(items(first).getFirst(), items(second).getFirst())).containsExactlyInAnyOrderElementsOf(seats);
        assertThat(second.body().get("next").isNull()).isTrue();
    }

    @Test
    @Tag("INF-5")
    void anInternalOneIsOpenByOfficeAlone() {
        Answer refused = get(ANYBODY, "/roster?programme=company");
        assertThat(refused.status()).isEqualTo(403);
        assertThat(refused.problem()).isEqualTo("roster-internal");
        assertThat(get(TestTokens.secretariat(ASSOCIATION), "/roster?programme=company").status()).isEqualTo(403);
        assertThat(items(get(TestTokens.secretariat("company"), "/roster?programme=company"))).singleElement()
                .satisfies(seat -> assertThat(seat.get("name").asString()).isEqualTo("示例·孙"));
    }

    @Test
    void aDayIsRefusedOnWhichThereWasNone() {
        assertThat(get(ANYBODY, "/roster?programme=nothing").status()).isEqualTo(404);
        assertThat(get(ANYBODY, "/roster?programme=%s&on=2026-09-11".formatted(ASSOCIATION)).faults()).containsExactly("on: in-the-future");
        assertThat(get(ANYBODY, "/roster?programme=%s&on=1999-01-01".formatted(ASSOCIATION)).faults()).containsExactly("on: programme-not-in-force");
        assertThat(get(ANYBODY, "/roster?programme=%s&on=2026-02-30".formatted(ASSOCIATION)).faults()).containsExactly("on: date");
    }

    @Test
    @Tag("JCH-11")
    void itIsPrintedAsAWorkbookAndAsADocument() throws IOException {
        try (XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(download(ANYBODY, "/roster.xlsx?programme=" + ASSOCIATION)))) {
            assertThat(workbook.getSheetAt(0).getRow(3).getCell(4).getStringCellValue()).isEqualTo("示例·钱");
        }
        assertThat(Pdf.read(download(ANYBODY, "/roster.pdf?programme=" + ASSOCIATION)).text())
                .contains("汽车流通行业协会联络员制度花名册", "2026年9月10日", "示例·钱", "空缺");
        assertThat(get(ANYBODY, "/roster.pdf?programme=company").problem()).isEqualTo("roster-internal");
    }

    @Test
    @Tag("INF-5")
    void theContactListIsForTheSecretariatAndEachReadIsOnRecord() throws IOException {
        TestTokens secretariat = TestTokens.secretariat("company");
        JsonNode row = items(get(secretariat, "/contact-list?programme=company&why=" + WHY)).getFirst();
        assertThat(row.at("/head/name").asString() + row.at("/head/mobile").asString()).isEqualTo("示例·负责人+8613900000555");
        assertThat(row.at("/liaison/name").asString()).isEqualTo("示例·孙");
        String liaison = row.at("/liaison/personId").asString();
        assertThat(row.at("/liaison/email").asString()).isEqualTo(items(get(OPERATOR, "/seats?programme=company")).getFirst().get("unitId").asString()
                + "@sample.example");
        assertThat(get(TestTokens.person(UUID.fromString(liaison)), "/persons/" + liaison + "/reads").body().get("items").values()).hasSize(1).first()
                .satisfies(read -> assertThat(read.get("why").asString() + read.get("fields") + read.get("route").asString())
                        .isEqualTo("年度核对[\"MOBILE\",\"EMAIL\"]GET /api/v1/contact-list"));
        try (XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(download(secretariat, "/contact-list.xlsx?programme=company&why=" + WHY)))) {
            assertThat(workbook.getSheetAt(0).getRow(0).getCell(0).getStringCellValue()).isEqualTo("公司联络员制度责任人、联络员及联系方式名单");
            assertThat(workbook.getSheetAt(0).getRow(3).getCell(4).getStringCellValue()).isEqualTo("+8613900000555");
            assertThat(workbook.getSheetAt(0).getRow(3).getCell(7).getStringCellValue()).isEqualTo("示例·孙");
        }
        assertThat(get(OPERATOR, "/persons/" + liaison + "/reads").body().get("items")).hasSize(2);
    }

    @Test
    @Tag("INF-5")
    @Tag("SAF-11")
    void theContactListIsMaskedForOperatorsAndClosedToOthers() {
        JsonNode row = items(get(OPERATOR, "/contact-list?programme=company&why=" + WHY)).getFirst();
        assertThat(row.at("/head/mobile").asString()).isEqualTo("+86139****0555");
        assertThat(items(get(OPERATOR, "/persons/" + row.at("/head/personId").asString() + "/reads"))).as("nothing was shown")
                .noneMatch(read -> read.get("by").asString().equals(OPERATOR.subject()));
        assertThat(get(TestTokens.secretariat(ASSOCIATION), "/contact-list?programme=company&why=" + WHY).status()).isEqualTo(403);
        assertThat(get(ANYBODY, "/contact-list?programme=company&why=" + WHY).status()).isEqualTo(403);
        TestTokens secretariat = TestTokens.secretariat("company");
        assertThat(get(secretariat, "/contact-list?programme=company").faults()).containsExactly("why: purpose");
        assertThat(get(secretariat, "/contact-list?programme=company&why=" + encode("查示例·孙")).faults()).containsExactly("why: names-the-person");
        assertThat(get(OPERATOR, "/contact-list?programme=nothing&why=" + WHY).status()).isEqualTo(404);
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private String unit(String code, String name, String kind, String programme) {
        return post(OPERATOR, "/units", Map.of("code", code, "name", name, "kind", kind, "programmes", List.of(programme), "foundedOn", "2026-07-01")).text("id");
    }

    private void appoint(String unit, String name) {
        JsonNode seat = get(OPERATOR, "/seats?unit=" + unit).body().get("items").get(0);
        assertThat(post(OPERATOR, "/seats/" + seat.get("id").asString() + "/appointments", Map.of("person", Map.of("name", name, "email",
                unit + "@sample.example"), "since", "2026-08-01", "reason", "TAKEN_OVER"), "If-Match", get(OPERATOR, "/seats/" + seat.get("id").asString()).etag()).status()).isEqualTo(201);
    }

    private static List<JsonNode> items(Answer answer) {
        assertThat(answer.status()).isEqualTo(200);
        return List.copyOf(answer.body().get("items").values());
    }
}
