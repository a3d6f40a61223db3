package io.lianluo.web.idempotency;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.lianluo.web.fixture.ShelfTest;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import org.bson.Document;
import org.bson.types.Binary;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.client.RestTestClient.ResponseSpec;

/** A keyed POST takes effect once, whatever happens on the way. */
class IdempotencyIT extends ShelfTest {

    @Autowired
    private IdempotencyStore store;

    @Test
    void theSameAgainGetsTheFirstAnswerAgain() {
        byte[] first = add("k1", BOOK).expectStatus().isCreated().expectHeader().doesNotExist("Idempotency-Replayed")
                .expectBody().returnResult().getResponseBody();
        add("k1", BOOK).expectStatus().isCreated()
                .expectHeader().valueEquals("Idempotency-Replayed", "true")
                .expectHeader().valueEquals(HttpHeaders.LOCATION, "/api/v1/books/b1")
                .expectHeader().valueEquals(HttpHeaders.ETAG, "\"1\"")
                .expectHeader().contentTypeCompatibleWith(MediaType.APPLICATION_JSON)
                .expectBody().consumeWith(answer -> assertThat(answer.getResponseBody()).isEqualTo(first));
        assertThat(shelf.books).hasSize(1);
    }

    @Test
    void withoutAKeyEachIsANewOne() {
        adding(BOOK).exchange().expectStatus().isCreated();
        adding(BOOK).exchange().expectStatus().isCreated();
        assertThat(shelf.books).hasSize(2);
        assertThat(kept()).isEmpty();
    }

    @Test
    void anotherBodyUnderTheSameKeyIsRefused() {
        add("k1", BOOK).expectStatus().isCreated();
        List<Document> before = kept();
        add("k1", BOOK.replace("Rules", "Laws")).expectStatus().isEqualTo(422)
                .expectBody().jsonPath("$.type").isEqualTo("urn:lianluo:problem:idempotency-key-reused")
                .jsonPath("$.title").isEqualTo("幂等键已用于另一请求");
        adding(BOOK.replace("Rules", "Laws")).header("Idempotency-Key", "k1").header(HttpHeaders.ACCEPT_LANGUAGE, "en").exchange()
                .expectStatus().isEqualTo(422).expectBody().jsonPath("$.title").isEqualTo("The idempotency key was used for another request");
        assertThat(shelf.books).hasSize(1);
        assertThat(kept()).isEqualTo(before);
    }

    @Test
    void anotherQueryUnderTheSameKeyIsRefusedToo() {
        add("k1", BOOK).expectStatus().isCreated();
        client.post().uri("/api/v1/books?draft=true").header(HttpHeaders.AUTHORIZATION, token("secretariat:company"))
                .header("Idempotency-Key", "k1").contentType(MediaType.APPLICATION_JSON).body(BOOK).exchange()
                .expectStatus().isEqualTo(422);
    }

    @Test
    void theSameBodyToAnotherAddressUnderTheSameKeyIsRefusedToo() {
        add("k1", BOOK).expectStatus().isCreated();
        List<Document> before = kept();
        reused(HttpMethod.POST, "/api/v1/books/b1/lend");
        assertThat(kept()).isEqualTo(before);
        add("k1", BOOK).expectStatus().isCreated().expectHeader().valueEquals("Idempotency-Replayed", "true");
    }

    @Test
    void theSameBodyByAnotherMethodUnderTheSameKeyIsRefusedToo() {
        add("k1", BOOK).expectStatus().isCreated();
        reused(HttpMethod.PUT, "/api/v1/books/b1");
        assertThat(shelf.books.get("b1").version()).isEqualTo(1);

        client.put().uri("/api/v1/books/b1").header(HttpHeaders.AUTHORIZATION, token("secretariat:company")).header("Idempotency-Key", "k2")
                .header(HttpHeaders.IF_MATCH, "\"1\"").contentType(MediaType.APPLICATION_JSON).body(BOOK).exchange().expectStatus().isOk();
        assertThat(kept()).as("a key that no POST was sent with is nobody's business").hasSize(1);
        get("/api/v1/books/b1", token("secretariat:company")).expectStatus().isOk();
    }

    private void reused(HttpMethod method, String path) {
        client.method(method).uri(path).header(HttpHeaders.AUTHORIZATION, token("secretariat:company")).header("Idempotency-Key", "k1")
                .header(HttpHeaders.IF_MATCH, "\"1\"").contentType(MediaType.APPLICATION_JSON).body(BOOK).exchange()
                .expectStatus().isEqualTo(422).expectBody().jsonPath("$.type").isEqualTo("urn:lianluo:problem:idempotency-key-reused");
    }

    @Test
    void aKeyBelongsToItsCaller() {
        add("k1", BOOK).expectStatus().isCreated();
        client.post().uri("/api/v1/books").contentType(MediaType.APPLICATION_JSON).header("Idempotency-Key", "k1")
                .header(HttpHeaders.AUTHORIZATION, token("0198a000-0000-7000-8000-000000000002", List.of("secretariat:school"), "lianluo"))
                .body(BOOK).exchange().expectStatus().isCreated().expectHeader().doesNotExist("Idempotency-Replayed");
        assertThat(shelf.books).hasSize(2);
    }

    @Test
    void whatWasRefusedMayBeCorrectedUnderTheSameKey() {
        add("k1", "{}").expectStatus().isBadRequest();
        assertThat(kept()).isEmpty();
        add("k1", BOOK).expectStatus().isCreated();
    }

    @Test
    void whatFailedMayBeTriedAgain() {
        add("k1", BOOK.replace("Rules", "explode")).expectStatus().isEqualTo(500);
        assertThat(kept()).isEmpty();
    }

    @Test
    void aKeyIsVisibleAscii() {
        for (String key : List.of("has blanks", "x".repeat(129))) {
            add(key, BOOK).expectStatus().isBadRequest().expectBody().jsonPath("$.errors[0].field").isEqualTo("Idempotency-Key");
        }
        assertThat(shelf.books).isEmpty();
    }

    @Test
    void whileTheFirstIsAtWorkTheSecondIsAskedToWait() {
        CountDownLatch atWork = new CountDownLatch(1);
        CompletableFuture<ResponseSpec> first = addSlowly("k1", atWork);
        add("k1", BOOK).expectStatus().isEqualTo(409).expectHeader().valueEquals(HttpHeaders.RETRY_AFTER, "1")
                .expectBody().jsonPath("$.type").isEqualTo("urn:lianluo:problem:idempotency-key-in-progress");
        atWork.countDown();
        first.join().expectStatus().isCreated();
        add("k1", BOOK).expectStatus().isCreated().expectHeader().valueEquals("Idempotency-Replayed", "true");
        assertThat(shelf.books).hasSize(1);
    }

    @Test
    void whatACrashLeftBehindIsTakenOverAfterAMinute() {
        CountDownLatch asIfDead = new CountDownLatch(1);
        CompletableFuture<ResponseSpec> dead = addSlowly("k1", asIfDead);
        startedBefore(Duration.ofSeconds(55));
        add("k1", BOOK).expectStatus().isEqualTo(409);
        startedBefore(Duration.ofSeconds(61));
        add("k1", BOOK).expectStatus().isCreated().expectHeader().doesNotExist("Idempotency-Replayed");
        List<Document> answered = kept();
        asIfDead.countDown();
        dead.join();
        assertThat(kept()).as("who was taken for dead changes nothing").isEqualTo(answered);
    }

    @Test
    void anAnswerIsRememberedForADay() {
        add("k1", BOOK).expectStatus().isCreated();
        startedBefore(IdempotencyStore.KEPT.minusMinutes(1));
        store.sweep();
        add("k1", BOOK).expectStatus().isCreated().expectHeader().valueEquals("Idempotency-Replayed", "true");
        startedBefore(IdempotencyStore.KEPT.plusMinutes(1));
        add("k1", BOOK.replace("Rules", "Laws")).expectStatus().isCreated().expectHeader().doesNotExist("Idempotency-Replayed");
        startedBefore(IdempotencyStore.KEPT.plusMinutes(1));
        store.sweep();
        assertThat(kept()).isEmpty();
    }

    @Test
    void anIndexLetsARealMongoDbForgetByItself() {
        store.createIndexes();
        assertThat(mongo.getCollection(IdempotencyStore.COLLECTION).listIndexes())
                .anySatisfy(index -> assertThat(index).containsEntry("key", new Document("startedAt", 1)).containsKey("expireAfterSeconds"));
    }

    @Test
    void anErasureFindsAnswersByAnIndex() {
        store.createIndexes();
        assertThat(mongo.getCollection(IdempotencyStore.COLLECTION).listIndexes()).anySatisfy(index -> assertThat(index).containsEntry("key", new Document("concerns", 1)));
    }

    @Test
    void theAnswerEndsWithThePersonOfWhomItMaySpeakAndTheRequestTakesNoSecondEffect() {
        UUID author = UUID.randomUUID();
        String book = BOOK.replace("Rules", "Li").replace("}", ", \"author\": \"%s\"}".formatted(author));
        add("k1", book).expectStatus().isCreated();
        add("k2", BOOK).expectStatus().isCreated();

        store.erase(author);
        store.erase(author);
        add("k1", book).expectStatus().isEqualTo(409).expectBody().jsonPath("$.type").isEqualTo("urn:lianluo:problem:idempotency-answer-erased")
                .jsonPath("$.title").isEqualTo("答复已不保留");
        adding(book).header("Idempotency-Key", "k1").header(HttpHeaders.ACCEPT_LANGUAGE, "en").exchange().expectStatus().isEqualTo(409)
                .expectBody().jsonPath("$.title").isEqualTo("The answer is no longer kept");
        add("k1", BOOK).expectStatus().isEqualTo(422);
        add("k2", BOOK).expectStatus().isCreated().expectHeader().valueEquals("Idempotency-Replayed", "true");
        assertThat(shelf.books).hasSize(2);
        assertThat(kept()).filteredOn(document -> document.containsKey("erased")).singleElement()
                .satisfies(document -> assertThat(document.keySet()).containsExactlyInAnyOrder("_id", "hash", "owner", "startedAt", "status", "erased"));
    }

    @Test
    void theAnswerEndsWithItsCaller() {
        add("k1", BOOK).expectStatus().isCreated();
        store.erase(UUID.randomUUID());
        add("k1", BOOK).expectStatus().isCreated().expectHeader().valueEquals("Idempotency-Replayed", "true");
        store.erase(UUID.fromString(person("secretariat:company")));
        add("k1", BOOK).expectStatus().isEqualTo(409);
    }

    @Test
    void theAnswerOfARequestThatWasAtWorkMeanwhileIsNotKept() {
        CountDownLatch atWork = new CountDownLatch(1);
        CompletableFuture<ResponseSpec> first = addSlowly("k1", atWork);
        store.erase(UUID.randomUUID());
        add("k1", BOOK).expectStatus().isEqualTo(409).expectBody().jsonPath("$.type").isEqualTo("urn:lianluo:problem:idempotency-key-in-progress");
        atWork.countDown();
        first.join().expectStatus().isCreated();
        add("k1", BOOK).expectStatus().isEqualTo(409).expectBody().jsonPath("$.type").isEqualTo("urn:lianluo:problem:idempotency-answer-erased");
        assertThat(shelf.books).hasSize(1);
        assertThat(kept()).singleElement().satisfies(document -> assertThat(document).doesNotContainKeys("headers", "body", "concerns"));
    }

    @Test
    void afterADayTheKeyOfAnErasedAnswerIsNew() {
        add("k1", BOOK).expectStatus().isCreated();
        store.erase(UUID.fromString(person("secretariat:company")));
        startedBefore(IdempotencyStore.KEPT.plusMinutes(1));
        add("k1", BOOK).expectStatus().isCreated().expectHeader().doesNotExist("Idempotency-Replayed");
        add("k1", BOOK).expectStatus().isCreated().expectHeader().valueEquals("Idempotency-Replayed", "true");
    }

    @Test
    void theStoreKeepsNoKeyNoCallerAndNoClassName() {
        add("order-of-zhang-san", BOOK).expectStatus().isCreated();
        assertThat(kept()).singleElement().satisfies(document -> {
            assertThat(document.keySet()).containsExactlyInAnyOrder("_id", "hash", "owner", "startedAt", "status", "headers", "body", "concerns");
            assertThat(document.toJson()).doesNotContain("zhang-san", person("secretariat:company"), "io.lianluo");
            byte[] body = document.get("body", Binary.class).getData();
            assertThat(new String(body, StandardCharsets.UTF_8)).as("the answer, sealed with the caller's key").doesNotContain("title");
            assertThat(new String(new AnswerSeal(person("secretariat:company"), "order-of-zhang-san").opened(new Answer(201, Map.of(), body)).body(), StandardCharsets.UTF_8))
                    .contains("title");
        });
    }

    private ResponseSpec add(String key, String json) {
        return adding(json).header("Idempotency-Key", key).exchange();
    }

    private CompletableFuture<ResponseSpec> addSlowly(String key, CountDownLatch hold) {
        shelf.held.add(hold);
        CompletableFuture<ResponseSpec> adding = CompletableFuture.supplyAsync(() -> add(key, BOOK));
        await().until(() -> kept().size() == 1 && shelf.held.isEmpty());
        return adding;
    }

    private List<Document> kept() {
        return mongo.findAll(Document.class, IdempotencyStore.COLLECTION);
    }

    private void startedBefore(Duration age) {
        mongo.updateMulti(new Query(), new Update().set("startedAt", Date.from(Instant.now().minus(age))), IdempotencyStore.COLLECTION);
    }
}
