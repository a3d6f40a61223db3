package io.lianluo.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.lianluo.web.fixture.ShelfTest;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.client.RestTestClient;

/** Nobody takes a service from the others: by size, by number, or by weight of what they ask for. */
class RequestLimitIT extends ShelfTest {

    @Test
    void oneEndpointMayTakeMoreThanTheOthers() {
        String long150kB = "x".repeat(150 * 1024);
        adding("{\"title\": \"" + long150kB + "\"}").exchange().expectStatus().isEqualTo(413)
                .expectBody().jsonPath("$.detail").isEqualTo("请求内容不得超过 100 KB，请拆分后提交。");
        upload(long150kB).expectStatus().isOk();
        upload(long150kB + long150kB).expectStatus().isEqualTo(413)
                .expectBody().jsonPath("$.detail").isEqualTo("请求内容不得超过 200 KB，请拆分后提交。");
    }

    @Test
    void whoAsksTooOftenIsToldWhenToComeBackAndOthersAreServed() {
        String hasty = token("0198a000-0000-7000-8000-00000000000f", List.of("operator"), "lianluo");
        int asked = 0;
        RestTestClient.ResponseSpec answer;
        do {
            answer = get("/api/v1/books", hasty);
        } while (answer.returnResult(byte[].class).getStatus().value() == 200 && ++asked < 30_000);
        assertThat(asked).isBetween(600, 29_999);
        answer.expectHeader().valueEquals(HttpHeaders.RETRY_AFTER, "1").expectBody()
                .jsonPath("$.type").isEqualTo("urn:lianluo:problem:too-many-requests")
                .jsonPath("$.detail").isEqualTo("每秒最多 50 次请求，请按响应头 Retry-After 稍候再试。");
        get("/api/v1/books", token("operator")).expectStatus().isOk();
        client.get().uri("/actuator/health/liveness").exchange().expectStatus().isOk();
    }

    @ParameterizedTest
    @ValueSource(strings = {"bytes", "stream"})
    void twoHeavyAnswersAreMadeAtATime(String kind) throws Exception {
        CountDownLatch enough = new CountDownLatch(1);
        shelf.held.addAll(List.of(enough, enough));
        List<CompletableFuture<RestTestClient.ResponseSpec>> first = List.of(heavy(kind), heavy(kind));
        assertThat(shelf.making.tryAcquire(2, 20, TimeUnit.SECONDS)).isTrue();

        get("/api/v1/heavy/" + kind, token("operator")).expectStatus().isEqualTo(503)
                .expectHeader().valueEquals(HttpHeaders.RETRY_AFTER, "5")
                .expectBody().jsonPath("$.type").isEqualTo("urn:lianluo:problem:busy");
        get("/api/v1/books", token("operator")).expectStatus().isOk();

        enough.countDown();
        for (CompletableFuture<RestTestClient.ResponseSpec> one : first) {
            one.get(20, TimeUnit.SECONDS).expectStatus().isOk().expectBody(String.class).isEqualTo("heavy");
        }
        await().untilAsserted(() -> get("/api/v1/heavy/" + kind, token("operator")).expectStatus().isOk());
    }

    @Test
    void aHeavyAnswerThatFailsLeavesItsPlace() {
        for (int often = 0; often < 5; often++) {
            get("/api/v1/heavy/broken", token("operator")).expectStatus().isEqualTo(500);
        }
        get("/api/v1/heavy/bytes", token("operator")).expectStatus().isOk();
    }

    private CompletableFuture<RestTestClient.ResponseSpec> heavy(String kind) {
        return CompletableFuture.supplyAsync(() -> get("/api/v1/heavy/" + kind, token("operator")));
    }

    private RestTestClient.ResponseSpec upload(String text) {
        return client.post().uri("/api/v1/shelves").header(HttpHeaders.AUTHORIZATION, token("secretariat:company"))
                .contentType(MediaType.TEXT_PLAIN).body(text).exchange();
    }
}
