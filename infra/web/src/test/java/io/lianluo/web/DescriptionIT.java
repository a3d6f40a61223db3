package io.lianluo.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.lianluo.web.fixture.ShelfTest;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.test.web.servlet.client.RestTestClient.BodyContentSpec;

/** The description tells what the library does around every endpoint. */
class DescriptionIT extends ShelfTest {

    @Test
    void isAnOpenApiOfThisServiceInBothLanguages() {
        description().jsonPath("$.openapi").value(String.class, version -> assertThat(version).startsWith("3.1"))
                .jsonPath("$.info.title").isEqualTo("Lianluo 联络 · shelf")
                .jsonPath("$.info.description").value(String.class, text -> assertThat(text).contains("令牌", "access token"))
                .jsonPath("$.paths[?(@ =~ /.*actuator.*/)]").doesNotHaveJsonPath();
    }

    @Test
    void asksForATokenEverywhere() {
        description().jsonPath("$.components.securitySchemes.token.scheme").isEqualTo("bearer")
                .jsonPath("$.security[0].token").isArray();
    }

    @Test
    void saysOfEachOperationWhoMayCallIt() {
        description().jsonPath("$.paths['/api/v1/books'].post.x-audiences").isEqualTo("secretariat, system")
                .jsonPath("$.paths['/api/v1/books/{id}'].get.x-audiences").isEqualTo("person, system")
                .jsonPath("$.paths['/api/v1/dead-letters/{id}'].get.x-audiences").isEqualTo("operator");
    }

    @Test
    void namesTheHeadersAndParametersOfTheLibraryAndNotItsTypes() {
        description().jsonPath("$.paths['/api/v1/books'].get.parameters[*].name").value(Object.class,
                        names -> assertThat(names).asList().contains("limit", "cursor", "programme").doesNotContain("paging"))
                .jsonPath("$.paths['/api/v1/books'].post.parameters[*].name").value(Object.class,
                        names -> assertThat(names).asList().containsExactly("Idempotency-Key"))
                .jsonPath("$.paths['/api/v1/books/{id}'].put.parameters[*].name").value(Object.class,
                        names -> assertThat(names).asList().containsExactly("id", "If-Match"))
                .jsonPath("$.paths['/api/v1/books/{id}/lend'].post.parameters[*].name").value(Object.class,
                        names -> assertThat(names).asList().containsExactly("id", "Idempotency-Key"));
    }

    @Test
    void showsWhatAProblemLooksLike() {
        description().jsonPath("$.components.schemas.Problem.properties.errors.items.properties.rule").exists()
                .jsonPath("$.components.schemas.Problem.properties.since.items.properties.act").exists()
                .jsonPath("$.components.schemas.Problem.required").isEqualTo(List.of("status", "title", "traceId", "type"))
                .jsonPath("$.components.responses.Invalid.content['application/problem+json'].schema.$ref").isEqualTo("#/components/schemas/Problem")
                .jsonPath("$.paths['/api/v1/books'].post.responses['400'].$ref").isEqualTo("#/components/responses/Invalid");
    }

    @Test
    void saysByWhichStatusesARequestMayBeRefused() {
        assertThat(refusals("/api/v1/books", "get")).containsExactly("400", "401", "403", "406", "429", "503");
        assertThat(refusals("/api/v1/books", "post")).containsExactly("400", "401", "403", "406", "408", "409", "413", "415", "422", "429", "503");
        assertThat(refusals("/api/v1/books/{id}", "put")).containsExactly("400", "401", "403", "404", "406", "408", "409", "412", "413", "415", "428", "429", "503");
    }

    @Test
    void saysByWhichStatusesAndHeadersItSucceeds() {
        description().jsonPath("$.paths['/api/v1/books'].post.responses['201'].headers.Location.required").isEqualTo(true)
                .jsonPath("$.paths['/api/v1/books'].post.responses['200']").doesNotExist()
                .jsonPath("$.paths['/api/v1/books/{id}'].get.responses['200'].headers.ETag.required").isEqualTo(true)
                .jsonPath("$.paths['/api/v1/books/{id}'].get.responses['304'].content").doesNotExist()
                .jsonPath("$.paths['/api/v1/books/{id}'].put.parameters[?(@.name == 'If-Match')].required").isEqualTo(List.of(true));
    }

    @Test
    void saysOfARequestWhatItMustHaveAndWhatItMayNot() {
        description().jsonPath("$.components.schemas.NewBook.required").isEqualTo(List.of("published", "title"))
                .jsonPath("$.components.schemas.NewBook.additionalProperties").isEqualTo(false)
                .jsonPath("$.components.schemas.NewBook.properties.title.type").isEqualTo("string")
                .jsonPath("$.components.schemas.NewBook.properties.title.pattern").isEqualTo("\\S")
                .jsonPath("$.components.schemas.NewBook.properties.kind.enum").value(List.class, choices -> assertThat(choices).containsExactly("NOVEL", "MANUAL", null))
                .jsonPath("$.components.schemas.NewBook.properties.copies.type").isEqualTo(List.of("integer", "null"));
    }

    @Test
    void saysOfAnAnswerWhatIsAlwaysThereAndWhatMayBeNull() {
        description().jsonPath("$.components.schemas.PageBook.required").isEqualTo(List.of("items", "next"))
                .jsonPath("$.components.schemas.PageBook.properties.next.type").isEqualTo(List.of("string", "null"))
                .jsonPath("$.components.schemas.PageBook.additionalProperties").doesNotExist();
    }

    @Test
    void saysHowMuchABodyMayHold() {
        description().jsonPath("$.components.schemas.NewBook.properties.notes.maxLength").isEqualTo(500)
                .jsonPath("$.components.schemas.NewBook.properties.title.maxLength").isEqualTo(10)
                .jsonPath("$.components.schemas.Chapter.properties.name.maxLength").isEqualTo(200)
                .jsonPath("$.components.schemas.NewBook.properties.chapters.maxItems").isEqualTo(100)
                .jsonPath("$.components.schemas.NewBook.properties.marks.maxProperties").isEqualTo(2)
                .jsonPath("$.components.schemas.NewBook.properties.marks.additionalProperties.maxLength").isEqualTo(6);
    }

    @Test
    void saysOfAFileWhichItIsAndNotThatItIsJson() {
        description().jsonPath("$.paths['/api/v1/heavy/bytes'].get.responses['200'].content").value(Map.class,
                content -> assertThat(content).doesNotContainKey("application/json"));
    }

    @Test
    void saysJsonWhereNothingElseIsSaid() {
        description().jsonPath("$.paths['/api/v1/books'].get.responses['200'].content").value(Map.class,
                content -> assertThat(content).containsOnlyKeys("application/json"));
    }

    @Test
    void hasPages() {
        client.get().uri("/docs").exchange().expectStatus().isFound().expectHeader().valueEquals("Location", "/swagger-ui/index.html");
        client.get().uri("/api/v1/openapi/swagger-config").exchange().expectStatus().isOk()
                .expectBody().jsonPath("$.url").isEqualTo("/api/v1/openapi");
    }

    private List<String> refusals(String path, String method) {
        List<String> statuses = new ArrayList<>();
        description().jsonPath("$.paths['" + path + "']." + method + ".responses").value(Map.class,
                answers -> ((Map<?, ?>) answers).keySet().stream().map(String::valueOf).filter(status -> status.compareTo("400") >= 0).sorted().forEach(statuses::add));
        return statuses;
    }

    private BodyContentSpec description() {
        return client.get().uri("/api/v1/openapi").exchange().expectStatus().isOk().expectBody();
    }
}
