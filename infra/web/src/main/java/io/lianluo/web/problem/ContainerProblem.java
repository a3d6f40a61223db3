package io.lianluo.web.problem;

import io.lianluo.web.Messages;
import java.io.IOException;
import java.io.Writer;
import java.net.URI;
import java.util.Locale;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ErrorReportValve;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import tools.jackson.databind.json.JsonMapper;

/** Answers with a problem too what Tomcat refuses before any application sees it, such as an address that is none. */
final class ContainerProblem extends ErrorReportValve {

    private static final String UNREADABLE = "unreadable-request";

    private final Messages messages;
    private final JsonMapper json;

    ContainerProblem(Messages messages, JsonMapper json) {
        this.messages = messages;
        this.json = json;
    }

    @Override
    protected void report(Request request, Response response, Throwable throwable) {
        if (response.getStatus() < 400 || response.getContentWritten() > 0 || !response.setErrorReported()) {
            return;
        }
        Locale language = Messages.languageOf(request.getLocale());
        ProblemDetail detail = ProblemDetail.forStatus(response.getStatus());
        String slug = response.getStatus() == HttpStatus.BAD_REQUEST.value() ? UNREADABLE
                : ProblemTranslator.of(detail.getStatus() < 500 ? HttpStatus.valueOf(detail.getStatus()) : HttpStatus.INTERNAL_SERVER_ERROR).slug();
        detail.setType(URI.create("urn:lianluo:problem:" + slug));
        detail.setTitle(messages.get(language, "problem." + slug + ".title"));
        detail.setDetail(messages.get(language, "problem." + slug + ".detail"));
        response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
        response.setCharacterEncoding("UTF-8");
        response.setHeader(HttpHeaders.CONTENT_LANGUAGE, language.getLanguage());
        try (Writer body = response.getReporter()) {
            if (body != null) {
                body.write(json.writeValueAsString(detail));
                response.finishResponse();
            }
        } catch (IOException gone) {
            container.getLogger().debug("Nobody waits for the answer", gone);
        }
    }
}
