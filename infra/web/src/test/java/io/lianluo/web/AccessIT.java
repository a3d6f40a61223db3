package io.lianluo.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.lianluo.web.fixture.BookController.Book;
import io.lianluo.web.fixture.ShelfOffices;
import io.lianluo.web.fixture.ShelfTest;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;

/** Tests who is let in, and what everybody else is told. */
class AccessIT extends ShelfTest {

    @Test
    void withoutATokenNobodyComesIn() {
        client.get().uri("/api/v1/books").exchange().expectStatus().isUnauthorized()
                .expectHeader().valueEquals(HttpHeaders.WWW_AUTHENTICATE, "Bearer")
                .expectBody().jsonPath("$.type").isEqualTo("urn:lianluo:problem:token-missing").jsonPath("$.title").isEqualTo("需要登录");
    }

    @Test
    void anExpiredTokenIsToldSoInBothLanguages() {
        get("/api/v1/books", expiredToken()).expectStatus().isUnauthorized()
                .expectHeader().valueEquals(HttpHeaders.WWW_AUTHENTICATE, "Bearer error=\"invalid_token\"")
                .expectBody().jsonPath("$.type").isEqualTo("urn:lianluo:problem:token-expired").jsonPath("$.title").isEqualTo("访问令牌已过期");
        client.get().uri("/api/v1/books").header(HttpHeaders.AUTHORIZATION, expiredToken()).header(HttpHeaders.ACCEPT_LANGUAGE, "en")
                .exchange().expectStatus().isUnauthorized().expectBody().jsonPath("$.title").isEqualTo("The access token has expired");
    }

    @Test
    void aTokenOfAnotherIssuerOrNoTokenAtAllIsInvalid() {
        for (String token : List.of(foreignToken(), "Bearer nonsense")) {
            get("/api/v1/books", token).expectStatus().isUnauthorized()
                    .expectBody().jsonPath("$.type").isEqualTo("urn:lianluo:problem:token-invalid");
        }
    }

    @Test
    void aTokenThatDoesNotSayWhoseItIsIsRefusedAndLeavesNoTrace() {
        for (String token : List.of(tokenOfNobody("system", "shelf.read shelf.write"), tokenOfNobody("operator", "lianluo"))) {
            get("/api/v1/books", token).expectStatus().isUnauthorized()
                    .expectHeader().valueEquals(HttpHeaders.WWW_AUTHENTICATE, "Bearer error=\"invalid_token\"")
                    .expectBody().jsonPath("$.type").isEqualTo("urn:lianluo:problem:token-without-subject").jsonPath("$.title").isEqualTo("访问令牌没有写明持有者");
            client.post().uri("/api/v1/books").header(HttpHeaders.AUTHORIZATION, token).header(HttpHeaders.ACCEPT_LANGUAGE, "en").header("Idempotency-Key", "k1")
                    .contentType(MediaType.APPLICATION_JSON).body(BOOK).exchange().expectStatus().isUnauthorized()
                    .expectBody().jsonPath("$.title").isEqualTo("The access token does not say whose it is");
        }
        assertThat(shelf.books).isEmpty();
        assertThat(mongo.getCollection("idempotency").countDocuments()).isZero();
    }

    @Test
    void aRefusedTokenLeavesNoTrace() {
        client.post().uri("/api/v1/books").header(HttpHeaders.AUTHORIZATION, expiredToken()).header("Idempotency-Key", "k1")
                .header(HttpHeaders.CONTENT_TYPE, "application/json").exchange().expectStatus().isUnauthorized();
        assertThat(shelf.books).isEmpty();
        assertThat(mongo.getCollection("idempotency").countDocuments()).isZero();
    }

    @ParameterizedTest
    @CsvSource({"system, shelf.read, 404", "system, shelf.write, 403", "system, lianluo, 403", "system, registry.read, 403", "system, '', 403",
            "auditor:company, lianluo, 404", "auditor:company, shelf.read, 404", "auditor:company, registry.read, 403",
            "auditor:company, '', 403"})
    void aTokenNeedsAScopeThatFitsWhoseItIs(String office, String scope, int status) {
        String subject = office.equals("system") ? "statistics" : READER;
        get("/api/v1/books/b1", token(subject, List.of(office), scope)).expectStatus().isEqualTo(status);
    }

    @Test
    void aMissingScopeIsNamed() {
        get("/api/v1/books/b1", token("statistics", List.of("system"), "registry.read")).expectStatus().isForbidden()
                .expectHeader().valueEquals(HttpHeaders.WWW_AUTHENTICATE, "Bearer error=\"insufficient_scope\", scope=\"shelf.read\"")
                .expectBody().jsonPath("$.type").isEqualTo("urn:lianluo:problem:insufficient-scope")
                .jsonPath("$.detail").isEqualTo("此操作需要授权范围 shelf.read。");
    }

    @ParameterizedTest
    @CsvSource({"operator, 200", "secretariat:company, 200", "auditor:school, 200", "leader:company, 403", "system, 403", "emperor, 403",
            "secretariat, 403", "'', 403"})
    void onlyTheAudiencesOfTheTableComeIn(String office, int status) {
        get("/api/v1/books", token(office)).expectStatus().isEqualTo(status);
    }

    @Test
    void aMissingOfficeIsNamed() {
        get("/api/v1/books", token("leader:company")).expectStatus().isForbidden()
                .expectBody().jsonPath("$.type").isEqualTo("urn:lianluo:problem:office-required")
                .jsonPath("$.detail").isEqualTo("此操作只限：平台运维人员、秘书处、审计人员；各制度的职务只在该制度内有效。");
    }

    @ParameterizedTest
    @CsvSource({"/api/v1/programmes/company/books, leader:company, 200", "/api/v1/programmes/school/books, leader:company, 403",
            "/api/v1/programmes/company/books?programme=school, leader:company, 403",
            "/api/v1/books?programme=company, secretariat:company, 200", "/api/v1/books?programme=school, secretariat:company, 403",
            "/api/v1/books?programme=company&programme=school, secretariat:company, 403", "/api/v1/books?programme=, secretariat:company, 403",
            "/api/v1/books?programme=school, operator, 200", "/api/v1/books?programme=, operator, 200"})
    void anOfficeOfAProgrammeCountsThereOnly(String path, String office, int status) {
        get(path, token(office)).expectStatus().isEqualTo(status);
    }

    @Test
    void whoseOfficesCannotBeAskedForIsToldToComeAgain() {
        ShelfOffices.away = true;
        try {
            get("/api/v1/books", token("secretariat:company")).expectStatus().isEqualTo(503).expectHeader().exists(HttpHeaders.RETRY_AFTER)
                    .expectBody().jsonPath("$.type").isEqualTo("urn:lianluo:problem:unavailable");
            get("/actuator/health/readiness", token("operator")).expectBody().jsonPath("$..details").isNotEmpty();
        } finally {
            ShelfOffices.away = false;
        }
        get("/api/v1/books", token("secretariat:company")).expectStatus().isOk();
    }

    @Test
    void aPersonNeedsNoOfficeAndASystemIsNoPerson() {
        shelf.books.put("b1", new Book("b1", 1, "Rules"));
        get("/api/v1/books/b1", token()).expectStatus().isOk();
        client.post().uri("/api/v1/books/b1/lend").header(HttpHeaders.AUTHORIZATION, token(READER, List.of("system"), "shelf.write"))
                .exchange().expectStatus().isForbidden()
                .expectBody().jsonPath("$.type").isEqualTo("urn:lianluo:problem:office-required");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/api/v1/nothing", "/nothing", "/api/v1/books/b1/pages", "/api/v1/books/", "/"})
    void whatTheTableDoesNotNameDoesNotExist(String path) {
        get(path, token("operator")).expectStatus().isNotFound()
                .expectBody().jsonPath("$.type").isEqualTo("urn:lianluo:problem:no-such-address");
        client.get().uri(path).exchange().expectStatus().isUnauthorized();
    }

    @Test
    void deadLettersAreForOperatorsWhereverTheyComeFrom() {
        get("/api/v1/dead-letters/d1", token("secretariat:company")).expectStatus().isForbidden();
        get("/api/v1/dead-letters/d1", token("operator")).expectStatus().isOk();
    }

    @Test
    void whoMayGetMayAskForTheHead() {
        client.head().uri("/api/v1/books").header(HttpHeaders.AUTHORIZATION, token("operator")).exchange().expectStatus().isOk();
        client.head().uri("/api/v1/books").header(HttpHeaders.AUTHORIZATION, token()).exchange().expectStatus().isForbidden();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/actuator/health", "/actuator/health/liveness", "/actuator/health/readiness", "/livez", "/readyz",
            "/api/v1/openapi", "/api/v1/openapi.yaml", "/swagger-ui/index.html"})
    void healthAndDescriptionAreOpen(String path) {
        client.get().uri(path).exchange().expectStatus().isOk();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/actuator/prometheus", "/actuator/info"})
    void metricsAreForOperatorsAndSystems(String path) {
        client.get().uri(path).exchange().expectStatus().isUnauthorized();
        get(path, token("secretariat:company")).expectStatus().isForbidden();
        get(path, token("operator")).expectStatus().isOk();
        get(path, token("prometheus", List.of("system"), "shelf.read")).expectStatus().isOk();
        get(path, token("prometheus", List.of("system"), "registry.read")).expectStatus().isForbidden();
    }

    @Test
    void detailsOfHealthAreForOperators() {
        client.get().uri("/actuator/health/readiness").exchange().expectBody().jsonPath("$..details").doesNotHaveJsonPath();
        get("/actuator/health/readiness", token("secretariat:company")).expectBody().jsonPath("$..details").doesNotHaveJsonPath();
        get("/actuator/health/readiness", token("operator")).expectBody().jsonPath("$..details").isNotEmpty();
    }

    @Test
    void noSessionAndNoCookieComeOfIt() {
        get("/api/v1/books", token("operator")).expectHeader().doesNotExist(HttpHeaders.SET_COOKIE)
                .expectHeader().valueEquals("X-Content-Type-Options", "nosniff")
                .expectHeader().valueEquals("X-Frame-Options", "DENY")
                .expectHeader().valueEquals("Referrer-Policy", "no-referrer")
                .expectHeader().valueEquals(HttpHeaders.CACHE_CONTROL, "no-cache, no-store, max-age=0, must-revalidate");
    }
}
