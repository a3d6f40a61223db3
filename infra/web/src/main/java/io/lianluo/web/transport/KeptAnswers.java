package io.lianluo.web.transport;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpRequest;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.client.ClientHttpRequestExecution;
import org.springframework.http.client.ClientHttpRequestInterceptor;
import org.springframework.http.client.ClientHttpResponse;

/**
 * Gives the issuer's last answer again while it is away. Tokens that it gave out before stay good then, instead of being refused as soon as its keys, which are
 * asked for every few minutes, cannot be had; a key that it withdraws meanwhile is trusted for some hours more at most.
 */
final class KeptAnswers implements ClientHttpRequestInterceptor {

    static final Duration KEPT = Duration.ofHours(4);

    private final InstantSource clock;
    private final Map<URI, Kept> answers = new ConcurrentHashMap<>();

    KeptAnswers(InstantSource clock) {
        this.clock = clock;
    }

    @Override
    public ClientHttpResponse intercept(HttpRequest request, byte[] body, ClientHttpRequestExecution execution) throws IOException {
        Kept last = answers.get(request.getURI());
        boolean good = last != null && clock.instant().isBefore(last.at().plus(KEPT));
        try {
            ClientHttpResponse response = execution.execute(request, body);
            if (response.getStatusCode().is2xxSuccessful()) {
                try (response) {
                    Kept kept = new Kept(response.getHeaders(), response.getBody().readAllBytes(), clock.instant());
                    answers.put(request.getURI(), kept);
                    return kept;
                }
            }
            if (!good || !response.getStatusCode().is5xxServerError()) {
                return response;
            }
            response.close();
            return last;
        } catch (IOException e) {
            if (good) {
                return last;
            }
            throw e;
        }
    }

    private record Kept(HttpHeaders headers, byte[] body, Instant at) implements ClientHttpResponse {

        @Override
        public HttpStatusCode getStatusCode() {
            return HttpStatus.OK;
        }

        @Override
        public String getStatusText() {
            return "";
        }

        @Override
        public HttpHeaders getHeaders() {
            return headers;
        }

        @Override
        public InputStream getBody() {
            return new ByteArrayInputStream(body);
        }

        @Override
        public void close() { }
    }
}
