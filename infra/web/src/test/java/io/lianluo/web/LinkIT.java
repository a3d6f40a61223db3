package io.lianluo.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.lianluo.web.fixture.ReserveController;
import io.lianluo.web.fixture.ShelfTest;
import io.lianluo.web.link.Link;
import io.lianluo.web.link.OneTimeLinks;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;

/** Somebody who is not signed in opens a one-time link. */
class LinkIT extends ShelfTest {

    @Autowired
    private OneTimeLinks links;

    @Autowired
    private ReserveController reserve;

    @Test
    void lookingChangesNothingAndActingIsOnce() {
        String path = path("reserve", new Link("b1", "use-1", Instant.now().plusSeconds(600)));

        for (int look = 0; look < 3; look++) {
            assertThat(page(HttpMethod.GET, path, 200)).contains("<html lang=\"zh\">", "name=\"viewport\"", "&lt;b&gt;b1&lt;/b&gt;", "<form method=\"post\">")
                    .doesNotContain("<script");
        }
        client.method(HttpMethod.HEAD).uri(path).exchange().expectStatus().isOk();
        assertThat(reserve.used).as("what a mail scanner opens").doesNotContain("use-1");
        assertThat(page(HttpMethod.POST, path, 200)).contains("已为您预订");
        assertThat(page(HttpMethod.POST, path, 410)).contains("链接无效");
    }

    @Test
    void whatHasExpiredActsNoMore() {
        assertThat(page(HttpMethod.POST, path("reserve", new Link("b1", "use-2", Instant.now().minusSeconds(1))), 410)).contains("链接无效");
        assertThat(reserve.used).doesNotContain("use-2");
    }

    @Test
    void whatIsNotSignedForThisIsNoLinkWhoeverComesWithIt() {
        Link link = new Link("b1", "use-3", Instant.now().plusSeconds(600));
        String path = path("reserve", link);
        String foreign = path("return", link).replace("/return/", "/reserve/");
        for (String other : List.of(path + "x", path.substring(0, path.length() - 1), path.replace("b1", "b2"), path.replace("use-3", "use-4"), foreign,
                "/links/reserve/x", "/links/reserve/" + "a.".repeat(300))) {
            for (HttpMethod method : List.of(HttpMethod.GET, HttpMethod.POST)) {
                assertThat(page(method, other, 404)).contains("链接无效");
                client.method(method).uri(other).header(HttpHeaders.ACCEPT_LANGUAGE, "en").header(HttpHeaders.AUTHORIZATION, token("operator")).exchange()
                        .expectStatus().isNotFound().expectBody(String.class).value(page -> assertThat(page).contains("This link is not valid"));
            }
        }
        assertThat(reserve.used).doesNotContain("use-3", "use-4");
    }

    @Test
    void aPageIsKeptAndReferredToByNobody() {
        client.get().uri(path("reserve", new Link("b1", "use-5", Instant.now().plusSeconds(600)))).exchange()
                .expectHeader().valueEquals("Referrer-Policy", "no-referrer")
                .expectHeader().valueEquals(HttpHeaders.CACHE_CONTROL, "no-cache, no-store, max-age=0, must-revalidate");
    }

    private String path(String purpose, Link link) {
        return links.address(purpose, link).substring("https://shelf.example".length());
    }

    private String page(HttpMethod method, String path, int status) {
        return client.method(method).uri(path).exchange().expectStatus().isEqualTo(status)
                .expectHeader().contentType("text/html;charset=UTF-8").expectBody(String.class).returnResult().getResponseBody();
    }
}
