package io.lianluo.web;

import io.lianluo.access.Caller;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpMethod;
import org.springframework.web.util.pattern.PathPattern;
import org.springframework.web.util.pattern.PathPatternParser;

/**
 * Defines who may call which endpoint: each service has one table, and an endpoint that the table does not name is refused. An application
 * with an endpoint that is missing from its table, or with a row that no endpoint answers, does not start.
 *
 * <p>Where a request names its programme, by a path variable or a parameter called {@code programme}, an office must be held in
 * that programme. What else depends on the object is checked by the code that knows it, with {@link Caller#require}.
 */
public final class AccessPolicy {

    /**
     * One row.
     *
     * @param method    the request's method; GET stands for HEAD too
     * @param pattern   the endpoint's path, as it is mapped
     * @param audiences who may call it; nobody by a token where a link opens it
     * @param link      the purpose of the one-time link that opens it, whoever comes with it; null where a token does
     */
    public record Rule(HttpMethod method, PathPattern pattern, Set<Audience> audiences, @Nullable String link) {

        public Rule {
            audiences = Set.copyOf(audiences);
        }

        @Override
        public String toString() {
            return method + " " + pattern;
        }
    }

    /** The path under which one-time links of all purposes are served. */
    public static final String LINKS = "/links/";

    private final List<Rule> rules;

    private AccessPolicy(List<Rule> rules) {
        this.rules = List.copyOf(rules);
    }

    public static Builder builder() {
        return new Builder();
    }

    /** The rows, in the order they were written. */
    public List<Rule> rules() {
        return rules;
    }

    /** Writes the table row by row. */
    public static final class Builder {

        private final List<Rule> rules = new ArrayList<>();

        /** Lets those audiences call that endpoint. */
        public Builder allow(HttpMethod method, String pattern, Audience first, Audience... more) {
            return add(new Rule(method, PathPatternParser.defaultInstance.parse(pattern), EnumSet.of(first, more), null));
        }

        /**
         * Lets whoever has a one-time link of that purpose see its page (GET) and act (POST) at {@code /links/<purpose>/{token}}, without a
         * token. Both take the {@link io.lianluo.web.link.Link} as an argument.
         */
        public Builder link(String purpose) {
            PathPattern pattern = PathPatternParser.defaultInstance.parse(LINKS + purpose + "/{token}");
            return add(new Rule(HttpMethod.GET, pattern, Set.of(), purpose)).add(new Rule(HttpMethod.POST, pattern, Set.of(), purpose));
        }

        private Builder add(Rule rule) {
            if (rules.stream().anyMatch(other -> other.toString().equals(rule.toString()))) {
                throw new IllegalArgumentException("Two rows of the access table are about " + rule);
            }
            rules.add(rule);
            return this;
        }

        public AccessPolicy build() {
            return new AccessPolicy(rules);
        }
    }
}
