package io.lianluo.web.access;

import io.lianluo.web.AccessPolicy;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.http.server.PathContainer;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Refuses to start an application with an endpoint that is missing from its access table, or with a row that no endpoint answers. */
final class AccessTableCheck implements SmartInitializingSingleton {

    private final AccessPolicy policy;
    private final RequestMappingHandlerMapping endpoints;

    AccessTableCheck(AccessPolicy policy, RequestMappingHandlerMapping endpoints) {
        this.policy = policy;
        this.endpoints = endpoints;
    }

    @Override
    public void afterSingletonsInstantiated() {
        Map<String, HandlerMethod> mapped = endpoints.getHandlerMethods().entrySet().stream()
                .flatMap(entry -> rows(entry.getKey()).map(row -> Map.entry(row, entry.getValue())))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue, (one, same) -> one));
        Set<String> written = policy.rules().stream().map(rule -> row(rule.method().name(), rule.pattern().getPatternString()))
                .collect(Collectors.toSet());
        List<String> wrong = new ArrayList<>();
        mapped.forEach((row, handler) -> {
            if (!written.contains(row)) {
                wrong.add("no row for the endpoint " + row + " of " + handler.getShortLogMessage());
            }
        });
        written.stream().filter(row -> !mapped.containsKey(row)).forEach(row -> wrong.add("no endpoint for the row " + row));
        if (!wrong.isEmpty()) {
            throw new IllegalStateException("The access table does not fit the endpoints: "
                    + wrong.stream().sorted().collect(Collectors.joining("; ")));
        }
    }

    private static Stream<String> rows(RequestMappingInfo info) {
        Set<RequestMethod> methods = info.getMethodsCondition().getMethods();
        return info.getPatternValues().stream().filter(pattern -> !OpenPaths.contains(pattern) && !ofLibrary(pattern))
                .flatMap(pattern -> (methods.isEmpty() ? Stream.of("ANY") : methods.stream().map(RequestMethod::name))
                        .map(method -> row(method, pattern)));
    }

    private static boolean ofLibrary(String pattern) {
        return AccessTable.LIBRARY.rules().stream().anyMatch(rule -> rule.pattern().matches(PathContainer.parsePath(pattern)));
    }

    /** Names of path variables do not matter. */
    private static String row(String method, String pattern) {
        return method + " " + pattern.replaceAll("\\{[^}]*}", "{}");
    }
}
