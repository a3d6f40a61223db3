package io.lianluo.web.idempotency;

import io.lianluo.web.FieldError;
import io.lianluo.web.ProblemException;
import io.lianluo.web.Problems;
import io.lianluo.web.access.CallerToken;
import io.lianluo.web.idempotency.IdempotencyStore.Claim;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.springframework.dao.DataAccessException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.util.ContentCachingResponseWrapper;

/**
 * Lets a keyed POST take effect once; a key belongs to the caller who made it. Of other requests that change something nothing is remembered, but
 * none of them takes effect under a key that a POST was sent with.
 */
final class IdempotencyFilter extends OncePerRequestFilter {

    static final String KEY = "Idempotency-Key";

    /** Of an answer that is given again. */
    static final String REPLAYED = "Idempotency-Replayed";

    private static final Pattern VALID_KEY = Pattern.compile("[\\x21-\\x7e]{1,128}");
    private static final List<String> KEPT_HEADERS = List.of(HttpHeaders.CONTENT_TYPE, HttpHeaders.CONTENT_LANGUAGE,
            HttpHeaders.LOCATION, HttpHeaders.ETAG);

    private static final Set<String> SAFE = Set.of("GET", "HEAD", "OPTIONS", "TRACE");

    private final IdempotencyStore store;

    IdempotencyFilter(IdempotencyStore store) {
        this.store = store;
    }

    /** Leaves uploads alone: two of one file are two files, and one is too large to be held here. */
    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return SAFE.contains(request.getMethod()) || request.getHeader(KEY) == null
                || Objects.requireNonNullElse(request.getContentType(), "").regionMatches(true, 0, "multipart/", 0, "multipart/".length());
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        String key = request.getHeader(KEY);
        String caller = CallerToken.current().subject();
        String id = digest(caller, key, new byte[0]);
        if (!request.getMethod().equals("POST")) {
            if (store.remembers(id)) {
                throw reused();
            }
            chain.doFilter(request, response);
            return;
        }
        if (!VALID_KEY.matcher(key).matches()) {
            throw Problems.invalid(new FieldError(KEY, "idempotency-key"));
        }
        ReadRequest read = new ReadRequest(request);
        AnswerSeal seal = new AnswerSeal(caller, key);
        switch (store.begin(id, digest(key + ' ' + request.getRequestURI(), Objects.requireNonNullElse(request.getQueryString(), ""), read.body()))) {
            case Claim.Begun begun -> execute(id, begun.owner(), seal, read, response, chain);
            case Claim.Answered answered -> replay(seal.opened(answered.answer()), response);
            case Claim.Erased erased -> throw Problems.conflict("idempotency-answer-erased");
            case Claim.Reused reused -> throw reused();
            case Claim.Running running -> throw Problems.conflict("idempotency-key-in-progress")
                    .header(HttpHeaders.RETRY_AFTER, "1");
        }
    }

    private static ProblemException reused() {
        return Problems.of(HttpStatus.UNPROCESSABLE_CONTENT, "idempotency-key-reused");
    }

    private void execute(String id, String owner, AnswerSeal seal, ReadRequest request, HttpServletResponse response,
                         FilterChain chain) throws ServletException, IOException {
        ContentCachingResponseWrapper caching = new ContentCachingResponseWrapper(response);
        boolean effective = false;
        try {
            chain.doFilter(request, caching);
            effective = caching.getStatus() / 100 == 2;
        } finally {
            if (!effective) {
                store.forget(id, owner);
            }
        }
        if (effective) {
            remember(id, owner, seal, request, caching);
        }
        caching.copyBodyToResponse();
    }

    /** What took effect is answered all the same when it cannot be remembered: whoever has the answer does not ask again. */
    private void remember(String id, String owner, AnswerSeal seal, ReadRequest request, ContentCachingResponseWrapper response) {
        try {
            Answer answer = new Answer(response.getStatus(), headers(response), response.getContentAsByteArray());
            store.answered(id, owner, seal.sealed(answer), concerned(request, answer));
        } catch (DataAccessException storeAway) {
            logger.warn("The answer to a keyed request could not be remembered", storeAway);
        }
    }

    private static Concerned concerned(ReadRequest request, Answer answer) {
        Concerned concerned = new Concerned();
        concerned.person(CallerToken.current().personId());
        concerned.text(request.getRequestURI());
        concerned.text(Objects.requireNonNullElse(request.getQueryString(), ""));
        concerned.body(request.getContentType(), request.body());
        answer.headers().values().forEach(concerned::text);
        concerned.body(answer.headers().get(HttpHeaders.CONTENT_TYPE), answer.body());
        return concerned;
    }

    private static Map<String, String> headers(HttpServletResponse response) {
        Map<String, String> headers = new TreeMap<>();
        for (String name : KEPT_HEADERS) {
            String value = name.equals(HttpHeaders.CONTENT_TYPE) ? response.getContentType() : response.getHeader(name);
            if (value != null) {
                headers.put(name, value);
            }
        }
        return headers;
    }

    private static void replay(Answer answer, HttpServletResponse response) throws IOException {
        response.setStatus(answer.status());
        answer.headers().forEach(response::setHeader);
        response.setHeader(REPLAYED, "true");
        response.setContentLength(answer.body().length);
        response.getOutputStream().write(answer.body());
    }

    /** Neither a path, a query, a subject nor a key contains a line feed, nor a key a blank, so that different parts never make the same digest. */
    private static String digest(String first, String second, byte[] third) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update((first + '\n' + second + '\n').getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest.digest(third));
        } catch (NoSuchAlgorithmException everyJdkHasIt) {
            throw new IllegalStateException(everyJdkHasIt);
        }
    }
}
