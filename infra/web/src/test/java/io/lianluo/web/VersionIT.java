package io.lianluo.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.lianluo.web.fixture.BookController.Book;
import io.lianluo.web.fixture.ShelfTest;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.client.RestTestClient;

/** Nobody overwrites what somebody else changed in between. */
class VersionIT extends ShelfTest {

    @BeforeEach
    void aBookOfVersionSeven() {
        shelf.books.put("b1", new Book("b1", 7, "Rules"));
    }

    @Test
    void theVersionReadMayBeChanged() {
        get("/api/v1/books/b1", token()).expectStatus().isOk().expectHeader().valueEquals(HttpHeaders.ETAG, "\"7\"");
        rename("Laws", "\"7\"").expectStatus().isOk();
        assertThat(shelf.books.get("b1")).isEqualTo(new Book("b1", 8, "Laws"));
    }

    @Test
    void anOlderOneMayNot() {
        rename("Laws", "\"6\"").expectStatus().isEqualTo(412).expectHeader().valueEquals(HttpHeaders.ETAG, "\"7\"")
                .expectBody().jsonPath("$.type").isEqualTo("urn:lianluo:problem:precondition-failed")
                .jsonPath("$.title").isEqualTo("内容已被他人更改")
                .jsonPath("$.current").isEqualTo("\"7\"");
        assertThat(shelf.books.get("b1")).isEqualTo(new Book("b1", 7, "Rules"));
    }

    @Test
    void whoeverComesTooLateIsToldWhatWasDoneSince() {
        rename("Laws", "\"6\"").expectBody().jsonPath("$.since.length()").isEqualTo(1)
                .jsonPath("$.since[0].version").isEqualTo(7)
                .jsonPath("$.since[0].act").isEqualTo("book-renamed")
                .jsonPath("$.since[0].at").isEqualTo("2026-03-31T02:05:00Z")
                .jsonPath("$.since[0].office").isEqualTo("secretariat")
                .jsonPath("$.detail").isEqualTo("If-Match 中的版本不是当前版本。请重新读取，确认后再提交。当前版本的 ETag 为 \"7\"。其间已有：2026-03-31 10:05 由秘书处更名。");
        rename("Laws", "\"4\", \"6\"", "en").expectBody().jsonPath("$.detail").isEqualTo("The version in If-Match is not the present one. "
                + "Read it again, and decide again. The present version has the ETag \"7\". Meanwhile: the book was renamed at 2026-03-31 10:05 by the secretariat.");
    }

    @Test
    void whoeverChangedItThemselvesIsToldSo() {
        shelf.renamedBy = person("secretariat:company");
        rename("Laws", "\"6\"").expectStatus().isEqualTo(412).expectHeader().valueEquals(HttpHeaders.ETAG, "\"7\"").expectBody()
                .jsonPath("$.title").isEqualTo("内容已由您本人更改")
                .jsonPath("$.since[0].own").isEqualTo(true)
                .jsonPath("$.since[0].by").doesNotExist()
                .jsonPath("$.detail").isEqualTo("If-Match 中的版本不是当前版本。请重新读取，确认后再提交。当前版本的 ETag 为 \"7\"。其间已有：2026-03-31 10:05 由您本人更名。");
        rename("Laws", "\"6\"", "en").expectBody().jsonPath("$.title").isEqualTo("You changed it yourself");
        shelf.renamedBy = person("leader:company");
        rename("Laws", "\"6\"", "en").expectBody().jsonPath("$.title").isEqualTo("Somebody else changed it").jsonPath("$.since[0].own").isEqualTo(false);
    }

    @Test
    void whoeverMeansAVersionThatNeverWasIsToldNothing() {
        rename("Laws", "\"of another shelf\"").expectStatus().isEqualTo(412).expectBody().jsonPath("$.since").doesNotExist()
                .jsonPath("$.title").isEqualTo("内容已有更新").jsonPath("$.current").isEqualTo("\"7\"");
    }

    @Test
    void whoeverNamesNoneIsAskedTo() {
        rename("Laws", null).expectStatus().isEqualTo(428)
                .expectBody().jsonPath("$.type").isEqualTo("urn:lianluo:problem:precondition-required");
        assertThat(shelf.books.get("b1")).isEqualTo(new Book("b1", 7, "Rules"));
    }

    @Test
    void aRaceThatTheStoreNoticesIsTheSameToTheCaller() {
        rename("raced", "\"7\"").expectStatus().isEqualTo(412).expectBody().jsonPath("$.since[0].act").isEqualTo("book-renamed");
    }

    @Test
    void whatHasNotChangedIsNotSentAgain() {
        client.get().uri("/api/v1/books/b1").header(HttpHeaders.AUTHORIZATION, token()).header(HttpHeaders.IF_NONE_MATCH, "\"7\"")
                .exchange().expectStatus().isNotModified();
    }

    private RestTestClient.ResponseSpec rename(String title, @Nullable String version) {
        return rename(title, version, "zh");
    }

    private RestTestClient.ResponseSpec rename(String title, @Nullable String version, String language) {
        return client.put().uri("/api/v1/books/b1").header(HttpHeaders.AUTHORIZATION, token("secretariat:company"))
                .headers(headers -> {
                    headers.set(HttpHeaders.ACCEPT_LANGUAGE, language);
                    if (version != null) {
                        headers.set(HttpHeaders.IF_MATCH, version);
                    }
                })
                .contentType(MediaType.APPLICATION_JSON).body("{\"title\": \"" + title + "\", \"published\": \"2026-03-31\"}").exchange();
    }
}
