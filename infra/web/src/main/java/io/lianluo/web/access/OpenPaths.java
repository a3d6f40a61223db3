package io.lianluo.web.access;

import java.util.List;
import org.springframework.http.server.PathContainer;
import org.springframework.web.util.pattern.PathPattern;
import org.springframework.web.util.pattern.PathPatternParser;

/** Lists the paths that may be read without a token: the description of the interface, its pages, and the container's page of errors. */
final class OpenPaths {

    static final String[] PATTERNS = {
            "/api/v1/openapi/**", "/api/v1/openapi.yaml", "/docs/**", "/swagger-ui/**", "/error", "/livez", "/readyz"};

    private static final List<PathPattern> PARSED =
            List.of(PATTERNS).stream().map(PathPatternParser.defaultInstance::parse).toList();

    private OpenPaths() {}

    static boolean contains(String path) {
        return PARSED.stream().anyMatch(pattern -> pattern.matches(PathContainer.parsePath(path)));
    }
}
