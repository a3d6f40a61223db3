package io.lianluo.web.transport;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.http.client.ClientHttpRequestExecution;
import org.springframework.mock.http.client.MockClientHttpRequest;
import org.springframework.mock.http.client.MockClientHttpResponse;

class KeptAnswersTest {

    private Instant now = Instant.parse("2026-11-30T08:00:00Z");
    private final KeptAnswers answers = new KeptAnswers(() -> now);

    private String ask(ClientHttpRequestExecution issuer) throws IOException {
        MockClientHttpRequest request = new MockClientHttpRequest(HttpMethod.GET, URI.create("https://login.example.org/jwks"));
        try (var response = answers.intercept(request, new byte[0], issuer)) {
            return response.getStatusCode().value() + " " + new String(response.getBody().readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static ClientHttpRequestExecution says(HttpStatus status, String body) {
        return (request, sent) -> new MockClientHttpResponse(body.getBytes(StandardCharsets.UTF_8), status);
    }

    private static ClientHttpRequestExecution isAway() {
        return (request, sent) -> {
            throw new IOException("refused");
        };
    }

    @Test
    void theLastAnswerIsGivenAgainForSomeHours() throws IOException {
        assertThatThrownBy(() -> ask(isAway())).hasMessage("refused");
        assertThat(ask(says(HttpStatus.OK, "one"))).isEqualTo("200 one");
        assertThat(ask(isAway())).isEqualTo("200 one");
        assertThat(ask(says(HttpStatus.BAD_GATEWAY, "a proxy"))).isEqualTo("200 one");
        now = now.plus(KeptAnswers.KEPT);
        assertThatThrownBy(() -> ask(isAway())).hasMessage("refused");
        assertThat(ask(says(HttpStatus.BAD_GATEWAY, "a proxy"))).isEqualTo("502 a proxy");
    }

    @Test
    void anIssuerThatAnswersIsBelieved() throws IOException {
        assertThat(ask(says(HttpStatus.OK, "one"))).isEqualTo("200 one");
        assertThat(ask(says(HttpStatus.OK, "two"))).isEqualTo("200 two");
        assertThat(ask(says(HttpStatus.NOT_FOUND, "gone"))).isEqualTo("404 gone");
        assertThat(ask(isAway())).isEqualTo("200 two");
    }
}
