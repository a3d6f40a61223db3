package io.lianluo.web.problem;

import io.lianluo.domain.Messages;
import io.lianluo.web.ProblemException;
import java.io.IOException;
import java.io.Writer;
import java.net.URI;
import java.util.Locale;
import java.util.Objects;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ErrorReportValve;
import org.apache.coyote.http11.Http11InputBuffer;
import org.apache.tomcat.util.http.MimeHeaders;
import org.apache.tomcat.util.res.StringManager;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import tools.jackson.databind.json.JsonMapper;

/** Answers with a problem too what Tomcat refuses before any application sees it, such as an address that is none. */
final class ContainerProblem extends ErrorReportValve {

    /** Tomcat answers 400 to headers that are too long or too many, and says so by these texts alone. */
    private static final String HEADERS_TOO_LONG = StringManager.getManager(Http11InputBuffer.class).getString("iib.requestheadertoolarge.error");
    private static final String TOO_MANY_HEADERS = StringManager.getManager(MimeHeaders.class).getString("headers.maxCountFail", "");

    private final Messages messages;
    private final TraceId traceId;
    private final JsonMapper json;

    ContainerProblem(Messages messages, TraceId traceId, JsonMapper json) {
        this.messages = messages;
        this.traceId = traceId;
        this.json = json;
    }

    @Override
    protected void report(Request request, Response response, @Nullable Throwable throwable) {
        if (response.getStatus() < 400 || response.getContentWritten() > 0 || !response.setErrorReported()) {
            return;
        }
        response.setStatus(status(request, response, throwable));
        ProblemException problem = ProblemTranslator.of(response.getStatus());
        response.setStatus(problem.status().value());
        Locale language = AcceptLanguage.preferred(request.getHeader(HttpHeaders.ACCEPT_LANGUAGE));
        String id = traceId.of(request.getRequest());
        ProblemDetail detail = ProblemDetail.forStatus(problem.status());
        detail.setType(URI.create("urn:lianluo:problem:" + problem.slug()));
        detail.setTitle(messages.get(language, "problem." + problem.slug() + ".title"));
        detail.setDetail(messages.get(language, "problem." + problem.slug() + ".detail"));
        detail.setProperty("traceId", id);
        response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
        response.setCharacterEncoding("UTF-8");
        response.setHeader(HttpHeaders.CONTENT_LANGUAGE, language.getLanguage());
        response.setHeader(ProblemFilter.TRACE_ID, id);
        try (Writer body = response.getReporter()) {
            if (body != null) {
                body.write(json.writeValueAsString(detail));
                response.finishResponse();
            }
        } catch (IOException gone) {
            container.getLogger().debug("Nobody waits for the answer", gone);
        }
    }

    private static int status(Request request, Response response, @Nullable Throwable throwable) {
        String cause = throwable == null ? "" : Objects.requireNonNullElse(throwable.getMessage(), "");
        if (response.getStatus() == HttpStatus.BAD_REQUEST.value() && (cause.equals(HEADERS_TOO_LONG) || cause.startsWith(beginning(TOO_MANY_HEADERS)))) {
            return HttpStatus.REQUEST_HEADER_FIELDS_TOO_LARGE.value();
        }
        // A method that exists and is not for us is no lack of the service.
        return response.getStatus() == HttpStatus.NOT_IMPLEMENTED.value() && "CONNECT".equals(request.getMethod())
                ? HttpStatus.METHOD_NOT_ALLOWED.value() : response.getStatus();
    }

    /** Before the number that the text names. */
    private static String beginning(String text) {
        int number = text.indexOf('[');
        return number < 0 ? text : text.substring(0, number);
    }
}
