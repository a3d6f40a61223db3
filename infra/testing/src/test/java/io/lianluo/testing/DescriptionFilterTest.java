package io.lianluo.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.Mockito.mock;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.AfterEach;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.context.TestContext;

/** A test fails when the service answers otherwise than described, and is told in what. */
class DescriptionFilterTest {

    private static final String BOOK = "{\"id\": \"0198a000-0000-7000-8000-000000000001\", \"title\": null}";
    private static final String JSON = "application/json";
    private static final String PROBLEM = "application/problem+json";

    private final DescriptionFilter filter = new DescriptionFilter(DescribedInterface.load("/description/shelf.yaml").orElseThrow());
    private final DescriptionCheck check = new DescriptionCheck();

    @AfterEach
    void forget() {
        DescriptionFilter.FAULTS.clear();
    }

    @Test
    void whatIsDescribedPasses() {
        passes("GET", "/api/v1/books", answer(200, JSON, "[" + BOOK + "]"));
        passes("HEAD", "/api/v1/books", answer(200, JSON, ""));
        passes("POST", "/api/v1/books", answer(201, JSON, BOOK, "ETag", "\"1\""));
        passes("POST", "/api/v1/books", answer(400, PROBLEM, "{\"type\": \"urn:lianluo:problem:invalid\"}"));
        passes("GET", "/api/v1/books/b1", answer(204, null, ""));
        passes("GET", "/api/v1/books/b1", answer(200, "application/pdf", "%PDF"));
        passes("GET", "/actuator/health", answer(200, JSON, "{}"));
    }

    @Test
    void whatIsRefusedBeforeAnyOperationIsFoundPasses() {
        passes("GET", "/api/v1/shelves", answer(404, PROBLEM, "{\"type\": \"urn:lianluo:problem:no-such-address\"}"));
        passes("DELETE", "/api/v1/books", answer(405, PROBLEM, "{\"type\": \"urn:lianluo:problem:method-not-allowed\"}", "Allow", "GET, POST"));
    }

    @Test
    void aBodyThatDoesNotFitFails() {
        fails("GET", "/api/v1/books", answer(200, JSON, "[{\"id\": \"b1\", \"title\": null}]"), "the body does not fit", "uuid");
        fails("GET", "/api/v1/books", answer(200, JSON, "[" + BOOK.replace(", \"title\": null", "") + "]"), "title");
        fails("GET", "/api/v1/books", answer(200, JSON, "[" + BOOK.replace("\"title\"", "\"shelf\": 1, \"title\"") + "]"), "shelf");
        fails("POST", "/api/v1/books", answer(400, PROBLEM, "{}"), "type");
    }

    @Test
    void aStatusAnAddressAMethodOrATypeThatIsNotDescribedFails() {
        fails("GET", "/api/v1/books", answer(202, JSON, "[]"), "answers 202", "a status that the description does not name");
        fails("GET", "/api/v1/shelves", answer(200, JSON, "[]"), "an address that the description does not know");
        fails("DELETE", "/api/v1/books", answer(204, null, ""), "a method that the description does not know");
        fails("GET", "/api/v1/books/b1", answer(200, JSON, "{}"), "has the type application/json", "application/pdf");
        fails("GET", "/api/v1/books/b1", answer(200, null, ""), "has the type null");
    }

    @Test
    void aHeaderThatIsMissingOrNotDescribedFails() {
        fails("POST", "/api/v1/books", answer(201, JSON, BOOK), "has no header ETag");
        fails("GET", "/api/v1/books", answer(200, JSON, "[]", "ETag", "\"1\""), "the header ETag, which is not described");
        fails("DELETE", "/api/v1/books", answer(405, PROBLEM, "{\"type\": \"urn:lianluo:problem:method-not-allowed\"}", "Allow", "GET, PUT"), "PUT");
    }

    @Test
    void aRequestThatIsTakenAlthoughItIsDescribedAsWrongFails() {
        Answering created = answer(201, JSON, BOOK, "ETag", "\"1\"");
        fails("POST", "/api/v1/books", "{\"title\": \"longer than ten\"}", created, "the request that was taken does not fit", "at most 10 characters");
        fails("POST", "/api/v1/books", "{}", created, "title");
        passes("POST", "/api/v1/books", "{\"title\": \"Rules\"}", created);
    }

    private interface Answering {
        void answer(HttpServletRequest request, HttpServletResponse response) throws IOException;
    }

    private static Answering answer(int status, @Nullable String type, String body, String... header) {
        return (request, response) -> {
            request.getInputStream().readAllBytes();
            response.setStatus(status);
            if (type != null) {
                response.setContentType(type);
            }
            if (header.length > 0) {
                response.setHeader(header[0], header[1]);
            }
            response.getOutputStream().write(body.getBytes(StandardCharsets.UTF_8));
        };
    }

    private void passes(String method, String path, Answering answering) {
        passes(method, path, "", answering);
    }

    private void passes(String method, String path, String body, Answering answering) {
        ask(method, path, body, answering);
        assertThatCode(() -> check.afterTestMethod(mock(TestContext.class))).doesNotThrowAnyException();
    }

    private void fails(String method, String path, Answering answering, String... texts) {
        fails(method, path, "", answering, texts);
    }

    private void fails(String method, String path, String body, Answering answering, String... texts) {
        ask(method, path, body, answering);
        assertThatThrownBy(() -> check.afterTestMethod(mock(TestContext.class))).isInstanceOf(AssertionError.class)
                .hasMessageContaining(method + " " + path).message().contains(texts);
        assertThat(DescriptionFilter.FAULTS).isEmpty();
    }

    private void ask(String method, String path, String body, Answering answering) {
        MockHttpServletRequest request = new MockHttpServletRequest(method, path);
        request.setContentType(JSON);
        request.setContent(body.getBytes(StandardCharsets.UTF_8));
        try {
            filter.doFilter(request, new MockHttpServletResponse(), (asked, answered) ->
                    answering.answer((HttpServletRequest) asked, (HttpServletResponse) answered));
        } catch (IOException | ServletException e) {
            throw new IllegalStateException(e);
        }
    }
}
