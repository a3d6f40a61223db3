package io.lianluo.web;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.lianluo.web.fixture.BookController.Book;
import io.lianluo.web.fixture.NewBook;
import io.lianluo.web.fixture.ShelfTest;
import java.io.IOException;
import java.net.Socket;
import java.time.LocalDate;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;

/** Tests that input which is not understood is refused with the right status, field and rule, in both languages, and that nothing of it is kept. */
@ExtendWith(OutputCaptureExtension.class)
class ProblemIT extends ShelfTest {

    static Stream<Arguments> refusals() {
        return Stream.of(
                refusal("unknown field", "\"titel\": \"x\"", "titel", "unknown-field", "没有这个字段", "is not a field here"),
                refusal("unknown field within a list", "\"chapters\": [{\"name\": \"a\"}, {\"nom\": \"b\"}]", "chapters[1].nom",
                        "unknown-field", "可用的字段：name", "the fields are: name"),
                refusal("number as text", "\"shelf\": 12", "shelf", "text", "须为文本", "must be text"),
                refusal("text as number", "\"copies\": \"3\"", "copies", "number", "须为范围之内的数字", "must be a number"),
                refusal("fraction as whole number", "\"copies\": 1.5", "copies", "number", "须为范围之内的数字", "must be a number"),
                refusal("number beyond its range", "\"copies\": 12345678901", "copies", "number", "须为范围之内的数字", "must be a number"),
                refusal("object as list", "\"chapters\": {}", "chapters", "list", "须为列表", "must be a list"),
                refusal("text as object", "\"chapters\": [\"a\"]", "chapters[0]", "object", "须为对象", "must be an object"),
                refusal("impossible date", "\"published\": \"2026-02-30\"", "published", "date", "须为存在的日期", "must be a date that exists"),
                refusal("date as number", "\"published\": 20260330", "published", "date", "须为存在的日期", "must be a date that exists"),
                refusal("date of another form", "\"published\": \"30.03.2026\"", "published", "date", "须为存在的日期",
                        "must be a date that exists"),
                refusal("time without zone", "\"dueAt\": \"2026-03-30T09:00:00\"", "dueAt", "date-time", "须为带时区的时间",
                        "must be a time with its zone"),
                refusal("time as number", "\"dueAt\": 1774861200", "dueAt", "date-time", "须为带时区的时间", "must be a time with its zone"),
                refusal("impossible time", "\"dueAt\": \"2026-03-30T25:00:00Z\"", "dueAt", "date-time", "须为带时区的时间",
                        "must be a time with its zone"),
                refusal("unknown choice", "\"kind\": \"POEM\"", "kind", "one-of", "NOVEL、MANUAL", "NOVEL, MANUAL"),
                refusal("choice by number", "\"kind\": 1", "kind", "one-of", "NOVEL、MANUAL", "NOVEL, MANUAL"),
                refusal("broken id", "\"author\": \"1234\"", "author", "uuid", "须为 UUID", "must be a UUID"),
                refusal("blank", "\"title\": \" \"", "title", "required", "必填", "is required"),
                refusal("too long", "\"title\": \"12345678901\"", "title", "size", "长度须在 0 与 10 之间", "between 0 and 10"),
                refusal("half a surrogate pair", "\"shelf\": \"示例\\ud842单位\"", "shelf", "text-character", "第 3 个字符（U+D842）", "character 3 (U+D842)"),
                refusal("half a surrogate pair within a list", "\"chapters\": [{\"name\": \"\\udfb7\"}]", "chapters[0].name", "text-character", "第 1 个字符", "character 1"),
                refusal("NUL in a name", "\"marks\": {\"\\u0000\": \"\"}", "marks", "text-character", "第 1 个字符", "character 1"),
                refusal("NUL", "\"shelf\": \"A\\u0000\"", "shelf", "text-character", "第 2 个字符（U+0000）", "character 2 (U+0000)"),
                refusal("replacement character", "\"shelf\": \"\ufffd\"", "shelf", "text-character", "损坏", "damaged"),
                refusal("code without a character", "\"shelf\": \"\\uffff\"", "shelf", "text-character", "损坏", "damaged"),
                refusal("text longer than usual", "\"shelf\": \"" + "长".repeat(201) + "\"", "shelf", "too-long", "不能超过 200 个字符", "200 characters"),
                refusal("value longer than its place", "\"marks\": {\"a\": \"1234567\"}", "marks.a", "too-long", "不能超过 6 个字符", "6 characters"),
                refusal("lines longer than their place", "\"notes\": \"" + "长".repeat(501) + "\"", "notes", "too-long", "不能超过 500 个字符", "500 characters"),
                refusal("more items than usual", "\"chapters\": [" + "{\"name\": \"a\"},".repeat(100) + "{\"name\": \"a\"}]", "chapters", "too-many", "不能超过 100 项", "100 items"),
                refusal("more pairs than their place allows", "\"marks\": {\"a\": \"\", \"b\": \"\", \"c\": \"\"}", "marks", "too-many", "不能超过 2 项", "2 items"),
                refusal("day of a year with nine digits", "\"published\": \"+999999999-01-01\"", "published", "date", "须为存在的日期", "must be a date that exists"),
                refusal("day that nothing can have been founded on", "\"published\": \"0999-12-31\"", "published", "year", "年份须在 1000 与 2200 之间", "between 1000 and 2200"),
                refusal("time at which nothing will be due", "\"dueAt\": \"2201-01-01T00:00:00Z\"", "dueAt", "year", "年份须在 1000 与 2200 之间", "between 1000 and 2200"),
                refusal("day of the year zero", "\"published\": \"0000-12-31\"", "published", "date", "须为存在的日期", "must be a date that exists"),
                refusal("time of a year with nine digits", "\"dueAt\": \"+999999999-01-01T00:00:00Z\"", "dueAt", "date-time", "须为带时区的时间",
                        "must be a time with its zone"),
                refusal("time that its zone carries over the end", "\"dueAt\": \"9999-12-31T23:00:00-08:00\"", "dueAt", "date-time", "须为带时区的时间",
                        "must be a time with its zone"),
                refusal("missing within a list", "\"chapters\": [{\"name\": \"a\"}, {}]", "chapters[1].name", "required", "必填",
                        "is required"),
                refusal("missing number", "\"chapters\": [{\"name\": \"a\", \"pages\": {\"blank\": true}}]", "chapters[0].pages.first", "required", "必填", "is required"),
                refusal("number that is null", "\"chapters\": [{\"name\": \"a\", \"pages\": {\"first\": null, \"blank\": true}}]", "chapters[0].pages.first",
                        "required", "必填", "is required"),
                refusal("missing choice of two", "\"chapters\": [{\"name\": \"a\", \"pages\": {\"first\": 1}}]", "chapters[0].pages.blank", "required", "必填",
                        "is required"),
                refusal("a service's own rule", "\"shelf\": \"a1\"", "shelf", "shelf-code", "须为两个大写字母", "two capital letters"),
                refusal("what the domain refuses to make of it", "\"copies\": 1001", "copies", "too-many", "不能超过 1000 项", "1000 items"),
                refusal("a field twice", "\"title\": \"a\", \"title\": \"b\"", "title", "json", "合法的 JSON", "valid JSON"));
    }

    private static Arguments refusal(String name, String member, String field, String rule, String chinese, String english) {
        return Arguments.of(name, member, field, rule, chinese, english);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("refusals")
    void ofABodyNamesFieldAndRule(String name, String member, String field, String rule, String chinese, String english) {
        String valid = member.contains("\"title\"") ? "\"published\": \"2026-03-31\"" : member.contains("\"published\"")
                ? "\"title\": \"Rules\"" : "\"title\": \"Rules\", \"published\": \"2026-03-31\"";
        String json = "{" + valid + ", " + member + "}";
        String path = rule.equals("json") ? "body" : field;

        adding(json).header("Idempotency-Key", "k1").exchange().expectStatus().isBadRequest()
                .expectHeader().contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .expectHeader().valueEquals(HttpHeaders.CONTENT_LANGUAGE, "zh")
                .expectBody()
                .jsonPath("$.type").isEqualTo("urn:lianluo:problem:invalid")
                .jsonPath("$.title").isEqualTo("请求内容有误")
                .jsonPath("$.errors[0].field").isEqualTo(path)
                .jsonPath("$.errors[0].rule").isEqualTo(rule)
                .jsonPath("$.errors[0].message").value(String.class, message -> assertThat(message).contains(chinese));
        adding(json).header(HttpHeaders.ACCEPT_LANGUAGE, "en-GB,en;q=0.8").exchange().expectStatus().isBadRequest()
                .expectHeader().valueEquals(HttpHeaders.CONTENT_LANGUAGE, "en")
                .expectBody()
                .jsonPath("$.title").isEqualTo("The request is not valid")
                .jsonPath("$.errors[0].message").value(String.class, message -> assertThat(message).contains(english));
        assertThat(shelf.books).isEmpty();
        assertThat(mongo.getCollection("idempotency").countDocuments()).isZero();
    }

    @Test
    void citesTheArticlesThatAskForWhatIsRefused() {
        String tooMany = "{\"title\": \"Rules\", \"published\": \"2026-03-31\", \"copies\": 1001}";
        adding(tooMany).exchange().expectStatus().isBadRequest().expectBody().jsonPath("$.errors[0].articles[0]").isEqualTo("第四条第（二）项");
        adding(tooMany).header(HttpHeaders.ACCEPT_LANGUAGE, "en").exchange().expectBody().jsonPath("$.errors[0].articles[0]").isEqualTo("art. 4(2)");
        adding("{\"title\": \" \", \"published\": \"2026-03-31\"}").exchange().expectBody().jsonPath("$.errors[0].articles").doesNotExist();
    }

    @Test
    void citesTheArticlesFromWhichAConflictOrAProhibitionFollows() {
        String lent = "{\"title\": \"lent\", \"published\": \"2026-03-31\"}";
        adding(lent).exchange().expectStatus().isEqualTo(409).expectBody().jsonPath("$.articles[0]").isEqualTo("第四条第（二）项");
        adding(lent).header(HttpHeaders.ACCEPT_LANGUAGE, "en").exchange().expectBody().jsonPath("$.articles[0]").isEqualTo("art. 4(2)");
        adding("{\"title\": \"reserved\", \"published\": \"2026-03-31\"}").exchange().expectStatus().isForbidden()
                .expectBody().jsonPath("$.articles[0]").isEqualTo("第五条");
        adding("{\"title\": \" \", \"published\": \"2026-03-31\"}").exchange().expectStatus().isBadRequest()
                .expectBody().jsonPath("$.articles").doesNotExist();
    }

    @ParameterizedTest
    @CsvSource({"'{\"title\": ', json", "'', required", "'[]', object", "'null', required", "'{} {}', object"})
    void ofABodyThatIsNoObject(String json, String rule) {
        adding(json).exchange().expectStatus().isBadRequest().expectBody()
                .jsonPath("$.errors[0].field").isEqualTo("body").jsonPath("$.errors[0].rule").isEqualTo(rule);
    }

    @Test
    void takesTextsWithoutWhatNobodyTypes() {
        adding("""
                {"title": "\\ufeff张\\u200b三\\n\\u202e", "published": "2026-03-31", "notes": "一\\u0007。\\r\\n二。\\n", "marks": {"a\\u200e": "\\ud842\\udfb7"}}
                """).exchange().expectStatus().isCreated();
        assertThat(shelf.books.values()).extracting(Book::title).containsExactly("张三");
        assertThat(shelf.added).isEqualTo(new NewBook("张三", LocalDate.of(2026, 3, 31), null, null, null, null, null, null, "一。\n二。",
                Map.of("a", "\uD842\uDFB7")));
    }

    @Test
    void ofTheDomainForThePresentStateIsAConflictOfItsRule() {
        adding("{\"title\": \"lent\", \"published\": \"2026-03-31\"}").exchange().expectStatus().isEqualTo(409).expectBody()
                .jsonPath("$.type").isEqualTo("urn:lianluo:problem:already-lent")
                .jsonPath("$.title").isEqualTo("已经借出");
        assertThat(shelf.books).isEmpty();
    }

    @Test
    void ofAChangeOfWhichNobodyCouldBeToldSaysWhatCanBeSent() {
        adding("{\"title\": \"epic\", \"published\": \"2026-03-31\"}").exchange().expectStatus().isEqualTo(413).expectBody()
                .jsonPath("$.type").isEqualTo("urn:lianluo:problem:too-much-to-tell")
                .jsonPath("$.detail").value(String.class, detail -> assertThat(detail).contains("1400", "1000"));
        assertThat(shelf.books).isEmpty();
    }

    @Test
    void namesEveryFieldAtOnce() {
        adding("{}").exchange().expectStatus().isBadRequest().expectBody()
                .jsonPath("$.errors.length()").isEqualTo(2)
                .jsonPath("$.errors[?(@.field == 'title')].rule").isEqualTo("required")
                .jsonPath("$.errors[?(@.field == 'published')].rule").isEqualTo("required");
    }

    @ParameterizedTest
    @CsvSource({"limit=0, limit, between", "limit=201, limit, between", "limit=many, limit, between", "cursor=%25, cursor, cursor",
            "on=2026-02-30, on, date", "on=+10000-01-01, on, date", "on=-0001-01-01, on, date", "programme=\ufffd, programme, text-character", "on=soon, on, date", "shelf=x, shelf, number", "shelf=10, shelf, max"})
    void ofAParameterNamesIt(String query, String field, String rule) {
        get("/api/v1/books?" + query.replace("%25", "%"), token("operator")).expectStatus().isBadRequest().expectBody()
                .jsonPath("$.errors[0].field").isEqualTo(field).jsonPath("$.errors[0].rule").isEqualTo(rule);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/api/v1/books/{}", "/api/v1/books/%00", "/api/v1/books/%ff", "/api/v1/books?cursor=%ff"})
    void ofWhatTheContainerRefusesLooksTheSame(String address) throws IOException {
        try (Socket socket = new Socket("localhost", port)) {
            socket.getOutputStream().write(("GET " + address + " HTTP/1.1\r\nHost: localhost\r\nAuthorization: " + token("operator") + "\r\nAccept-Language: en\r\nConnection: close\r\n\r\n").getBytes(UTF_8));
            assertThat(new String(socket.getInputStream().readAllBytes(), UTF_8)).startsWith("HTTP/1.1 400")
                    .contains("Content-Type: application/problem+json", "urn:lianluo:problem:unreadable-request", "UTF-8")
                    .doesNotContain("<html");
        }
    }

    @Test
    void quotesNoMoreThanAPersonReads() {
        String name = "x".repeat(50_000);
        assertThat(adding("{\"" + name + "\": 1}").exchange().expectStatus().isBadRequest().returnResult(String.class).getResponseBody())
                .hasSizeLessThan(2_000);
    }

    @Test
    void saysWhatWasNotFoundInTheCallersLanguage() {
        get("/api/v1/books/b7", token()).expectStatus().isNotFound().expectBody()
                .jsonPath("$.type").isEqualTo("urn:lianluo:problem:not-found")
                .jsonPath("$.detail").isEqualTo("没有编号为 b7 的单位，或者您无权查看。")
                .jsonPath("$.instance").isEqualTo("/api/v1/books/b7");
    }

    @ParameterizedTest
    @ValueSource(strings = {"x", "b7", " ", "0198a000-0000-7000-8000-00000000000g", "\ufffd"})
    void ofAnIdInTheAddressThatIsNoUuidSaysThatThereIsNone(String id) {
        client.get().uri("/api/v1/authors/{id}", id).header(HttpHeaders.AUTHORIZATION, token()).exchange().expectStatus().isNotFound().expectBody()
                .jsonPath("$.type").isEqualTo("urn:lianluo:problem:not-found");
    }

    @Test
    void ofAnIdThatNarrowsAListNamesTheParameter() {
        String author = "/api/v1/authors/0198a000-0000-7000-8000-000000000001?with=";
        get(author + "x", token()).expectStatus().isBadRequest().expectBody()
                .jsonPath("$.errors[0].field").isEqualTo("with").jsonPath("$.errors[0].rule").isEqualTo("uuid");
        get(author + "0198A000-0000-7000-8000-000000000002", token()).expectStatus().isOk().expectBody()
                .jsonPath("$.with").isEqualTo("0198a000-0000-7000-8000-000000000002");
    }

    @Test
    void ofAServicesDomainIsMappedByItsBean() {
        shelf.books.put("b1", new Book("b1", 1, "Rules"));
        client.post().uri("/api/v1/books/b1/lend").header(HttpHeaders.AUTHORIZATION, token("secretariat:company"))
                .header(HttpHeaders.ACCEPT_LANGUAGE, "en").exchange().expectStatus().isEqualTo(409).expectBody()
                .jsonPath("$.type").isEqualTo("urn:lianluo:problem:already-lent")
                .jsonPath("$.title").isEqualTo("Lent already");
        client.post().uri("/api/v1/books/b1/lend").header(HttpHeaders.AUTHORIZATION, token()).exchange()
                .expectStatus().isForbidden().expectBody().jsonPath("$.type").isEqualTo("urn:lianluo:problem:forbidden");
    }

    @Test
    void ofTheUnforeseenTellsTheTraceAndNothingElse(CapturedOutput output) {
        var answer = get("/api/v1/broken", token()).expectStatus().isEqualTo(500).returnResult(String.class);
        String traceId = answer.getResponseHeaders().getFirst("Trace-Id");
        assertThat(traceId).matches("[0-9a-f]{32}");
        assertThat(answer.getResponseBody()).contains(traceId).doesNotContain("password", "Exception", "io.lianluo.web");
        assertThat(output.toString().lines().filter(line -> line.contains("Unforeseen"))).singleElement()
                .satisfies(line -> assertThat(line).startsWith("{").contains("\"trace.id\":\"" + traceId + "\""));
    }

    @Test
    void ofAStoreThatIsAwayAsksToComeBack() {
        get("/api/v1/away", token()).expectStatus().isEqualTo(503).expectHeader().valueEquals(HttpHeaders.RETRY_AFTER, "5")
                .expectBody(String.class).value(body -> assertThat(body).contains("unavailable").doesNotContain("12345"));
    }

    @Test
    void ofAFilterLooksTheSame() {
        STORE.close();
        try {
            adding(BOOK).header("Idempotency-Key", "k1").exchange().expectStatus().isEqualTo(503)
                    .expectHeader().valueEquals(HttpHeaders.RETRY_AFTER, "5")
                    .expectBody().jsonPath("$.type").isEqualTo("urn:lianluo:problem:unavailable");
        } finally {
            STORE.start();
            await().ignoreExceptions().until(() -> mongo.executeCommand("{ping: 1}").get("ok") != null);
        }
        assertThat(shelf.books).isEmpty();
    }

    @Test
    void logsNothingThatPeopleSent(CapturedOutput output) {
        adding("{\"title\": \"Zhang San 13800000000\", \"published\": \"13800000000\", \"x\": 1}").exchange().expectStatus().isBadRequest();
        assertThat(output).doesNotContain("13800000000");
    }

    @Test
    void ofAWrongMethodNamesTheRightOnes() {
        client.delete().uri("/api/v1/books").header(HttpHeaders.AUTHORIZATION, token("operator")).exchange()
                .expectStatus().isEqualTo(405).expectHeader().valueEquals(HttpHeaders.ALLOW, "GET, POST")
                .expectBody().jsonPath("$.type").isEqualTo("urn:lianluo:problem:method-not-allowed");
    }

    @Test
    void ofAWrongFormat() {
        client.post().uri("/api/v1/books").header(HttpHeaders.AUTHORIZATION, token("secretariat:company"))
                .contentType(MediaType.TEXT_PLAIN).body("x").exchange().expectStatus().isEqualTo(415)
                .expectBody().jsonPath("$.type").isEqualTo("urn:lianluo:problem:unsupported-media-type");
        client.get().uri("/api/v1/books").header(HttpHeaders.AUTHORIZATION, token("operator")).accept(MediaType.IMAGE_PNG).exchange()
                .expectStatus().isEqualTo(406).expectHeader().contentType(MediaType.APPLICATION_PROBLEM_JSON);
    }

    @Test
    void ofABodyThatIsTooLargeComesBeforeItIsRead() {
        adding("{\"title\": \"" + "x".repeat(200_000) + "\"}").exchange().expectStatus().isEqualTo(413)
                .expectBody().jsonPath("$.type").isEqualTo("urn:lianluo:problem:too-large");
    }
}
