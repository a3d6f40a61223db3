package io.lianluo.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.lianluo.web.fixture.ShelfTest;
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
                .jsonPath("$.paths['/api/v1/books'].post.responses['400'].content['application/problem+json'].schema.$ref")
                .isEqualTo("#/components/schemas/Problem")
                .jsonPath("$.paths['/api/v1/books/{id}'].get.responses['404']").exists()
                .jsonPath("$.paths['/api/v1/books'].get.responses['409']").doesNotExist();
    }

    @Test
    void saysHowLongATextMayBe() {
        description().jsonPath("$.components.schemas.NewBook.properties.notes.maxLength").isEqualTo(500)
                .jsonPath("$.components.schemas.NewBook.properties.marks.additionalProperties.maxLength").isEqualTo(6);
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

    private BodyContentSpec description() {
        return client.get().uri("/api/v1/openapi").exchange().expectStatus().isOk().expectBody();
    }
}
