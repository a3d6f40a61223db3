package io.lianluo.web;

import io.lianluo.web.fixture.BookController.Book;
import io.lianluo.web.fixture.ShelfTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.http.HttpHeaders;
import org.springframework.test.web.servlet.client.RestTestClient;

/** Tests that a parameter with a typing error is told: a filter that is ignored would show more than was asked for. */
class UnknownParameterIT extends ShelfTest {

    @ParameterizedTest
    @CsvSource({"programm, programme", "Programme, programme", "shelv, shelf", "limits, limit", "cursor-, cursor", "lmit, limit"})
    void namesTheNearestSpelling(String asked, String meant) {
        String all = "programme, on, shelf";
        english("/api/v1/books?" + asked + "=1").expectStatus().isBadRequest().expectBody()
                .jsonPath("$.type").isEqualTo("urn:lianluo:problem:invalid")
                .jsonPath("$.errors[0].field").isEqualTo(asked)
                .jsonPath("$.errors[0].rule").isEqualTo("misspelt-parameter")
                .jsonPath("$.errors[0].message").isEqualTo("is not a parameter here, and may be meant for " + meant + "; the parameters are: limit, cursor, " + all);
    }

    @Test
    void namesThoseThereAreWhereNoneIsNear() {
        get("/api/v1/books?shelf=1&colour=red&on=2026-03-31&colour=blue", token("operator")).expectStatus().isBadRequest().expectBody()
                .jsonPath("$.errors.length()").isEqualTo(1)
                .jsonPath("$.errors[0].field").isEqualTo("colour")
                .jsonPath("$.errors[0].rule").isEqualTo("unknown-parameter")
                .jsonPath("$.errors[0].message").isEqualTo("没有这个参数；可用的参数：limit、cursor、programme、on、shelf");
    }

    @Test
    void saysWhereNoneIsTaken() {
        shelf.books.put("b1", new Book("b1", 7, "Rules"));
        english("/api/v1/books/b1?on=2026-03-31").expectStatus().isBadRequest().expectBody()
                .jsonPath("$.errors[0].rule").isEqualTo("no-parameter");
        get("/api/v1/books/b1?", token()).expectStatus().isOk();
    }

    @Test
    void readsTheNamesOfAFilterThatIsARecord() {
        get("/api/v1/programmes/company/books?author=Li&year=2026", token("leader:company")).expectStatus().isOk();
        get("/api/v1/programmes/company/books?autor=Li", token("leader:company")).expectStatus().isBadRequest().expectBody()
                .jsonPath("$.errors[0].message").isEqualTo("没有这个参数，可能是 author；可用的参数：author、year");
    }

    @Test
    void isToldToThoseAloneWhoMayCall() {
        get("/api/v1/programmes/company/books?autor=Li", token()).expectStatus().isForbidden();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/actuator/health?show=all", "/api/v1/openapi?show=all", "/api/v1/openapi.yaml?show=all", "/error?show=all"})
    void isNobodysConcernOutsideOfTheInterface(String address) {
        get(address, token("operator")).expectBody().jsonPath("$.errors").doesNotExist();
    }

    private RestTestClient.ResponseSpec english(String address) {
        return client.get().uri(address).header(HttpHeaders.AUTHORIZATION, token("operator")).header(HttpHeaders.ACCEPT_LANGUAGE, "en").exchange();
    }
}
