package io.lianluo.web.problem;

import com.mongodb.MongoException;
import io.lianluo.access.Forbidden;
import io.lianluo.domain.ChangedMeanwhile;
import io.lianluo.domain.Conflict;
import io.lianluo.domain.InvalidInput;
import io.lianluo.domain.MalformedTextException;
import io.lianluo.domain.Messages;
import io.lianluo.eventing.EventTooLargeException;
import io.lianluo.eventing.StoreOutage;
import io.lianluo.web.FieldError;
import io.lianluo.web.ProblemException;
import io.lianluo.web.ProblemMapping;
import io.lianluo.web.Problems;
import io.lianluo.web.access.TokenWithoutSubjectException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.ConstraintViolationException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.apache.tomcat.util.http.InvalidParameterException;
import org.springframework.beans.TypeMismatchException;
import org.springframework.core.MethodParameter;
import org.springframework.core.NestedExceptionUtils;
import org.springframework.dao.DataAccessException;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.data.mongodb.core.MongoExceptionTranslator;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.security.authentication.AuthenticationServiceException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.oauth2.jwt.JwtDecoderInitializationException;
import org.springframework.security.oauth2.jwt.JwtValidationException;
import org.springframework.security.oauth2.server.resource.InvalidBearerTokenException;
import org.springframework.security.web.firewall.RequestRejectedException;
import org.springframework.web.ErrorResponse;
import org.springframework.web.bind.MethodArgumentNotValidException;
import org.springframework.web.bind.MissingPathVariableException;
import org.springframework.web.bind.MissingRequestHeaderException;
import org.springframework.web.bind.MissingServletRequestParameterException;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.method.annotation.HandlerMethodValidationException;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.multipart.support.MissingServletRequestPartException;

/** Says which problem an exception is. */
final class ProblemTranslator {

    private static final Map<HttpStatus, String> SLUGS = Map.ofEntries(
            Map.entry(HttpStatus.BAD_REQUEST, "unreadable-request"),
            Map.entry(HttpStatus.FORBIDDEN, "forbidden"),
            Map.entry(HttpStatus.NOT_FOUND, "no-such-address"),
            Map.entry(HttpStatus.METHOD_NOT_ALLOWED, "method-not-allowed"),
            Map.entry(HttpStatus.NOT_ACCEPTABLE, "not-acceptable"),
            Map.entry(HttpStatus.REQUEST_TIMEOUT, "request-timeout"),
            Map.entry(HttpStatus.UNSUPPORTED_MEDIA_TYPE, "unsupported-media-type"),
            Map.entry(HttpStatus.EXPECTATION_FAILED, "expectation-failed"),
            Map.entry(HttpStatus.REQUEST_HEADER_FIELDS_TOO_LARGE, "headers-too-large"),
            Map.entry(HttpStatus.NOT_IMPLEMENTED, "not-implemented"),
            Map.entry(HttpStatus.SERVICE_UNAVAILABLE, "unavailable"),
            Map.entry(HttpStatus.HTTP_VERSION_NOT_SUPPORTED, "http-version"));

    /** A word for whatever an address may name. */
    private static final String OBJECT = "object";

    private final List<ProblemMapping> mappings;
    private final MongoExceptionTranslator mongo = new MongoExceptionTranslator();

    ProblemTranslator(List<ProblemMapping> mappings) {
        this.mappings = mappings;
    }

    ProblemException translate(Throwable exception, HttpServletRequest request) {
        return refusal(exception).orElseGet(() -> known(exception, request));
    }

    /** A refusal that is meant as one: of the domain, of a controller, or of a service's own kind. */
    private Optional<ProblemException> refusal(Throwable exception) {
        return switch (exception) {
            case InvalidInput invalid -> Optional.of(Problems.invalid(invalid.faults().stream()
                    .map(fault -> new FieldError(fault.part(), fault.rule(), Messages.numbered(fault.args().toArray()), fault.articles())).toList()));
            case Conflict conflict -> Optional.of(Problems.conflict(conflict.rule(), conflict.args().toArray()).citing(conflict.articles()));
            case Forbidden refused -> Optional.of(Problems.forbidden(refused.rule(), refused.args().toArray()).citing(refused.articles()));
            case ProblemException problem -> Optional.of(problem);
            default -> mappings.stream().map(mapping -> mapping.map(exception)).filter(Objects::nonNull).findFirst();
        };
    }

    private ProblemException known(Throwable exception, HttpServletRequest request) {
        return switch (exception) {
            case Throwable store when StoreOutage.isBehind(store) -> unavailable();
            case EventTooLargeException large -> Problems.of(HttpStatus.CONTENT_TOO_LARGE, "too-much-to-tell", large.kibibytes(), large.limit());
            case HttpMessageNotReadableException unreadable -> body(unreadable);
            case MethodArgumentNotValidException invalid -> Problems.invalid(Violations.of(invalid.getBindingResult()));
            case HandlerMethodValidationException invalid when !invalid.isForReturnValue() ->
                    Problems.invalid(Violations.of(invalid));
            case ConstraintViolationException invalid -> Problems.invalid(Violations.of(invalid));
            case MissingServletRequestParameterException missing -> missing(missing.getParameterName());
            case MissingServletRequestPartException missing -> missing(missing.getRequestPartName());
            case MissingRequestHeaderException missing -> missing(missing.getHeaderName());
            case MethodArgumentTypeMismatchException mismatch when NestedExceptionUtils.getMostSpecificCause(mismatch) instanceof MalformedTextException text ->
                    Problems.invalid(new FieldError(mismatch.getName(), MalformedTextException.RULE, text.character(), text.place()));
            case MethodArgumentTypeMismatchException mismatch when isId(mismatch.getParameter()) ->
                    Problems.notFound(OBJECT, Objects.requireNonNullElse(mismatch.getValue(), ""));
            case MissingPathVariableException blank when blank.isMissingAfterConversion() && isId(blank.getParameter()) -> Problems.notFound(OBJECT, "");
            case MethodArgumentTypeMismatchException mismatch ->
                    Problems.invalid(Kinds.error(mismatch.getName(), mismatch.getRequiredType()));
            case TypeMismatchException mismatch -> Problems.invalid(
                    Kinds.error(Objects.requireNonNullElse(mismatch.getPropertyName(), "body"), mismatch.getRequiredType()));
            case InvalidParameterException undecodable -> of(HttpStatus.BAD_REQUEST);
            case RequestRejectedException suspicious -> of(HttpStatus.BAD_REQUEST);
            case AuthenticationException refused -> authentication(refused);
            case JwtDecoderInitializationException issuerAway -> unavailable();
            case DataAccessException data -> data(data, request);
            case MongoException raw when mongo.translateExceptionIfPossible(raw) instanceof DataAccessException data ->
                    data(data, request);
            case ErrorResponse response -> response(response);
            default -> Problems.of(HttpStatus.INTERNAL_SERVER_ERROR, "internal");
        };
    }

    /** Nothing has an id in an address that is no UUID. */
    private static boolean isId(MethodParameter parameter) {
        return parameter.getParameterType() == UUID.class && parameter.hasParameterAnnotation(PathVariable.class);
    }

    /** A record that refuses to be made with what was read says why by an exception of its own. */
    private ProblemException body(HttpMessageNotReadableException unreadable) {
        for (Throwable cause = unreadable.getCause(); cause != null; cause = cause.getCause()) {
            Optional<ProblemException> own = refusal(cause);
            if (own.isPresent()) {
                return own.get();
            }
        }
        return Problems.invalid(Unreadable.error(unreadable.getCause()));
    }

    private static ProblemException missing(String field) {
        return Problems.invalid(new FieldError(field, "required"));
    }

    private static ProblemException authentication(AuthenticationException refused) {
        if (refused instanceof AuthenticationServiceException) {
            return unavailable();
        }
        boolean expired = refused.getCause() instanceof JwtValidationException validation && validation.getErrors().stream()
                .anyMatch(error -> String.valueOf(error.getDescription()).startsWith("Jwt expired"));
        String slug = expired ? "token-expired" : switch (refused) {
            case TokenWithoutSubjectException nobody -> "token-without-subject";
            case InvalidBearerTokenException invalid -> "token-invalid";
            default -> "token-missing";
        };
        return Problems.of(HttpStatus.UNAUTHORIZED, slug).header(HttpHeaders.WWW_AUTHENTICATE,
                slug.equals("token-missing") ? "Bearer" : "Bearer error=\"invalid_token\"");
    }

    private static ProblemException data(DataAccessException exception, HttpServletRequest request) {
        return switch (exception) {
            case OptimisticLockingFailureException stale -> stale(stale, request);
            case DuplicateKeyException taken -> Problems.conflict("already-exists");
            case TransientDataAccessException later -> unavailable();
            case DataAccessResourceFailureException later -> unavailable();
            default -> Problems.of(HttpStatus.INTERNAL_SERVER_ERROR, "internal");
        };
    }

    private static ProblemException stale(OptimisticLockingFailureException stale, HttpServletRequest request) {
        ProblemException problem = request.getHeader(HttpHeaders.IF_MATCH) == null ? Problems.conflict("stale-version")
                : Problems.of(HttpStatus.PRECONDITION_FAILED, "precondition-failed");
        return stale instanceof ChangedMeanwhile overtaken ? problem.since(overtaken.changes()) : problem;
    }

    private static ProblemException unavailable() {
        return Problems.of(HttpStatus.SERVICE_UNAVAILABLE, "unavailable").header(HttpHeaders.RETRY_AFTER, "5");
    }

    private static ProblemException response(ErrorResponse response) {
        ProblemException problem = of(response.getStatusCode().value());
        for (var header : response.getHeaders().headerSet()) {
            problem = problem.header(header.getKey(), String.join(", ", header.getValue()));
        }
        return problem;
    }

    /** The problem that a mere status stands for. */
    static ProblemException of(int code) {
        HttpStatus status = HttpStatus.resolve(code);
        return of(status != null ? status : code / 100 == 4 ? HttpStatus.BAD_REQUEST : HttpStatus.INTERNAL_SERVER_ERROR);
    }

    private static ProblemException of(HttpStatus status) {
        String slug = SLUGS.get(status);
        if (slug != null) {
            return Problems.of(status, slug);
        }
        return status.is4xxClientError() ? Problems.of(status, "unreadable-request") : Problems.of(HttpStatus.INTERNAL_SERVER_ERROR, "internal");
    }
}
