package io.lianluo.web.problem;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.lianluo.access.Caller;
import io.lianluo.domain.LocalizedText;
import io.lianluo.domain.Messages;
import io.lianluo.domain.RecordedChange;
import io.lianluo.domain.Seldom;
import io.lianluo.web.ProblemException;
import io.lianluo.web.access.CallerToken;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.event.Level;
import org.springframework.core.NestedExceptionUtils;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.util.DisconnectedClientHelper;
import org.springframework.web.util.UriUtils;

/** Answers every exception of a request with a problem; filters hand it theirs through {@link ProblemFilter}. */
@RestControllerAdvice
@Order(Ordered.LOWEST_PRECEDENCE)
final class ProblemAdvice {

    private static final Logger log = LoggerFactory.getLogger(ProblemAdvice.class);

    /** Problems quote what was sent, which may be megabytes. */
    private static final int LONGEST_TEXT = 1_000;
    private static final int LONGEST_FIELD = 200;

    /** As the clocks show it where the platform is used. */
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm").withZone(ZoneId.of("Asia/Shanghai"));

    private static final Duration TOLD_AGAIN = Duration.ofSeconds(10);

    private final Seldom unserved = new Seldom(TOLD_AGAIN, InstantSource.system());
    private final ProblemTranslator translator;
    private final Messages messages;
    private final LocaleResolver locales;
    private final TraceId traceId;

    ProblemAdvice(ProblemTranslator translator, Messages messages, LocaleResolver locales, TraceId traceId) {
        this.translator = translator;
        this.messages = messages;
        this.locales = locales;
        this.traceId = traceId;
    }

    /** One refused field, in the caller's language, with the articles of a regulation that ask for it. */
    record Shown(String field, String rule, String message, @JsonInclude(JsonInclude.Include.NON_EMPTY) List<String> articles) {}

    /** A change that was made in between, in the caller's language, and whether it was the caller's own. */
    record Done(long version, String act, Instant at, String office, boolean own, String message) {}

    @ExceptionHandler(Throwable.class)
    @Nullable ResponseEntity<ProblemDetail> refuse(Throwable exception, HttpServletRequest request) {
        if (DisconnectedClientHelper.isClientDisconnectedException(exception)) {
            return null;
        }
        ProblemException problem = translator.translate(exception, request);
        String asked = cut(request.getMethod() + ' ' + address(request), LONGEST_FIELD);
        if (problem.status() == HttpStatus.INTERNAL_SERVER_ERROR) {
            log.error("Unforeseen: {}", asked, exception);
        } else if (problem.status().is5xxServerError()) {
            log.atLevel(unserved.isDue(exception.getClass()) ? Level.WARN : Level.DEBUG).log("Cannot serve now: {}: {}; {}", asked, cut(exception.toString(), LONGEST_TEXT),
                    cut(NestedExceptionUtils.getMostSpecificCause(exception).toString(), LONGEST_TEXT));
        } else {
            log.debug("Refused: {}: {}", asked, cut(String.valueOf(problem.getMessage()), LONGEST_TEXT));
        }
        Locale language = Messages.languageOf(locales.resolveLocale(request));
        return ResponseEntity.status(problem.status())
                .headers(headers -> headers.addAll(problem.headers()))
                .header(HttpHeaders.CONTENT_LANGUAGE, language.getLanguage())
                // Set, not negotiated: a caller who accepts no problem would else be refused without a word.
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(detail(problem, language, request));
    }

    private ProblemDetail detail(ProblemException problem, Locale language, HttpServletRequest request) {
        String texts = "problem." + problem.slug();
        ProblemDetail detail = ProblemDetail.forStatus(problem.status());
        detail.setType(URI.create("urn:lianluo:problem:" + problem.slug()));
        detail.setTitle(text(language, texts + ".title", problem.args(), problem.status().getReasonPhrase()));
        detail.setDetail(text(language, texts + ".detail", problem.args(), null));
        detail.setInstance(instance(request));
        if (!problem.errors().isEmpty()) {
            detail.setProperty("errors", problem.errors().stream()
                    .map(error -> new Shown(cut(error.field(), LONGEST_FIELD), error.rule(),
                            text(language, "rule." + error.rule(), error.args(), error.rule()),
                            named(error.articles(), language)))
                    .toList());
        }
        if (!problem.articles().isEmpty()) {
            detail.setProperty("articles", named(problem.articles(), language));
        }
        if (problem.status() == HttpStatus.PRECONDITION_FAILED && problem.headers().getETag() instanceof String current) {
            detail.setProperty("current", current);
            detail.setDetail(messages.get(language, "problem.current", detail.getDetail(), current));
        }
        if (!problem.since().isEmpty()) {
            List<Done> since = problem.since().stream().map(change -> done(language, change)).toList();
            detail.setProperty("since", since);
            detail.setTitle(messages.get(language, since.stream().allMatch(Done::own) ? "problem.since.own.title" : since.stream().anyMatch(Done::own)
                    ? "problem.since.both.title" : "problem.since.title"));
            detail.setDetail(messages.get(language, "problem.since", detail.getDetail(), since.stream().map(Done::message).toList()));
        }
        detail.setProperty("traceId", traceId.of(request));
        return detail;
    }

    private static List<String> named(List<LocalizedText> articles, Locale language) {
        return articles.stream().map(article -> article.in(language)).toList();
    }

    /** Returns the address that was asked for, also where the container forwarded the request to its page of errors. */
    private static String address(HttpServletRequest request) {
        return Objects.requireNonNullElse((String) request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI), request.getRequestURI());
    }

    /** The address as a reference that everybody can parse, whatever was asked for. */
    private static URI instance(HttpServletRequest request) {
        String path = address(request).replaceFirst("^/+", "/");
        try {
            return new URI(path);
        } catch (URISyntaxException noReference) {
            return URI.create(UriUtils.encodePath(path, StandardCharsets.UTF_8));
        }
    }

    private Done done(Locale language, RecordedChange change) {
        String act = text(language, "act." + change.act(), Map.of(), change.act());
        String office = text(language, "office." + change.office(), Map.of(), change.office());
        boolean own = change.by() != null && CallerToken.ofThread().map(Caller::subject).filter(change.by()::equals).isPresent();
        return new Done(change.version(), change.act(), change.at(), change.office(), own,
                messages.get(language, own ? "problem.since.own.act" : "problem.since.act", act, TIME.format(change.at()), office, change.version()));
    }

    private @Nullable String text(Locale language, String key, Map<String, ?> args, @Nullable String otherwise) {
        if (messages.has(key)) {
            return cut(messages.get(language, key, args), LONGEST_TEXT);
        }
        log.error("No text {} in the message bundles", key);
        return otherwise;
    }

    private static String cut(String text, int length) {
        return text.length() <= length ? text : text.substring(0, text.offsetByCodePoints(0, text.codePointCount(0, length))) + "…";
    }
}
