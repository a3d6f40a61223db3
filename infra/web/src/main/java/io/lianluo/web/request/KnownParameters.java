package io.lianluo.web.request;

import io.lianluo.web.FieldError;
import io.lianluo.web.Paging;
import io.lianluo.web.Problems;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.core.MethodParameter;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;

/**
 * Refuses a query parameter that the controller's method does not declare: a filter with a typing error would else show more than was asked for.
 * It looks at the platform's own interface alone, and at the address, never at a form: programs add what they like to the link of a mail.
 */
final class KnownParameters implements HandlerInterceptor {

    private static final String INTERFACE = "/api/";
    private static final String OWN = "io.lianluo.";

    private final Map<Method, List<String>> known = new ConcurrentHashMap<>();

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        if (request.getQueryString() != null && request.getDispatcherType() == DispatcherType.REQUEST && handler instanceof HandlerMethod method && isOwn(request, method)) {
            List<String> names = known.computeIfAbsent(method.getMethod(), first -> names(method));
            List<FieldError> unknown = asked(request.getQueryString()).filter(name -> !names.contains(name)).map(name -> error(name, names)).toList();
            if (!unknown.isEmpty()) {
                throw Problems.invalid(unknown);
            }
        }
        return true;
    }

    private static boolean isOwn(HttpServletRequest request, HandlerMethod method) {
        return request.getRequestURI().startsWith(INTERFACE) && method.getBeanType().getName().startsWith(OWN);
    }

    /** The names that the method declares, in its order. */
    private static List<String> names(HandlerMethod method) {
        return Arrays.stream(method.getMethodParameters()).flatMap(KnownParameters::names).distinct().toList();
    }

    private static Stream<String> names(MethodParameter parameter) {
        if (parameter.getParameterType() == Paging.class) {
            return Stream.of("limit", "cursor");
        }
        if (parameter.hasParameterAnnotation(ParameterObject.class)) {
            return Arrays.stream(parameter.getParameterType().getRecordComponents()).map(RecordComponent::getName);
        }
        return Optional.ofNullable(parameter.getParameterAnnotation(RequestParam.class))
                .map(asked -> asked.name().isEmpty() ? parameter.getParameter().getName() : asked.name()).stream();
    }

    /** The names in an address; what cannot be decoded is refused by those who read it. */
    private static Stream<String> asked(String query) {
        return Arrays.stream(query.split("&")).map(pair -> pair.replaceFirst("=.*", "")).map(KnownParameters::decoded)
                .filter(name -> name != null && !name.isEmpty()).distinct();
    }

    private static @Nullable String decoded(String name) {
        try {
            return URLDecoder.decode(name, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException undecodable) {
            return null;
        }
    }

    private static FieldError error(String name, List<String> names) {
        return names.isEmpty() ? new FieldError(name, "no-parameter") : nearest(name, names).map(meant -> new FieldError(name, "misspelt-parameter", meant, names))
                .orElseGet(() -> new FieldError(name, "unknown-parameter", List.<Object>of(names)));
    }

    /** The name that was most likely meant: a third of its signs may differ. */
    private static Optional<String> nearest(String name, List<String> names) {
        String asked = plain(name);
        return names.stream().filter(one -> distance(asked, plain(one)) * 3 <= Math.max(asked.length(), one.length()))
                .min(Comparator.comparingInt(one -> distance(asked, plain(one))));
    }

    private static String plain(String name) {
        return name.substring(0, Math.min(name.length(), 40)).toLowerCase(Locale.ROOT).replaceAll("[-_.]", "");
    }

    /** Returns how many signs must be written, left out or replaced to make one of the other (Levenshtein). */
    private static int distance(String one, String other) {
        int[] row = IntStream.rangeClosed(0, other.length()).toArray();
        for (int i = 1; i <= one.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j <= other.length(); j++) {
                int replaced = diagonal + (one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.min(replaced, 1 + Math.min(row[j], row[j - 1]));
            }
        }
        return row[other.length()];
    }
}
