package io.lianluo.web.access;

import static org.springframework.http.HttpMethod.GET;
import static org.springframework.http.HttpMethod.HEAD;
import static org.springframework.http.HttpMethod.POST;

import io.lianluo.access.Caller;
import io.lianluo.access.Role;
import io.lianluo.domain.Word;
import io.lianluo.web.AccessPolicy;
import io.lianluo.web.AccessPolicy.Rule;
import io.lianluo.web.Audience;
import io.lianluo.web.ProblemException;
import io.lianluo.web.Problems;
import io.lianluo.web.link.LinkGate;
import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.http.server.PathContainer;
import org.springframework.security.authorization.AuthorizationManager;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.access.intercept.RequestAuthorizationContext;
import org.springframework.web.util.ServletRequestPathUtils;
import org.springframework.web.util.pattern.PathPattern;

/** Asks the service's access table, and the library's own few rows, before any controller sees the request. */
public final class AccessTable implements AuthorizationManager<RequestAuthorizationContext> {

    /** A client of a person; what the person may do follows from who it is. */
    private static final String PERSONS_SCOPE = "lianluo";

    static final AccessPolicy LIBRARY = AccessPolicy.builder()
            .allow(GET, "/api/v1/dead-letters", Audience.OPERATOR)
            .allow(GET, "/api/v1/dead-letters/{id}", Audience.OPERATOR)
            .allow(GET, "/api/v1/dead-letters/inspections", Audience.OPERATOR)
            .allow(POST, "/api/v1/dead-letters/{id}/replay", Audience.OPERATOR)
            .allow(POST, "/api/v1/dead-letters/replay", Audience.OPERATOR)
            .allow(GET, "/api/v1/stuck-events", Audience.OPERATOR)
            .allow(POST, "/api/v1/stuck-events/{id}/retry", Audience.OPERATOR)
            .allow(POST, "/api/v1/stuck-events/{id}/give-up", Audience.OPERATOR)
            .allow(GET, "/api/v1/replicas", Audience.OPERATOR)
            .allow(POST, "/api/v1/replicas/{topic}/rebuild", Audience.OPERATOR)
            .allow(GET, "/api/v1/stored-forms", Audience.OPERATOR)
            .build();

    private static final AccessDecision NOBODY = refused(Problems.of(HttpStatus.UNAUTHORIZED, "token-missing"));

    private final List<Rule> rules;
    private final String context;
    private final LinkGate links;

    /** @param context name of the service, with which its scopes begin */
    AccessTable(AccessPolicy policy, String context, LinkGate links) {
        this.links = links;
        this.rules = new ArrayList<>(policy.rules());
        this.rules.addAll(LIBRARY.rules());
        // As Spring does when it looks for the endpoint, also where two are as specific.
        this.rules.sort(Comparator.comparing(Rule::pattern));
        this.context = context;
    }

    @Override
    public AccessDecision authorize(Supplier<? extends @Nullable Authentication> authentication, RequestAuthorizationContext context) {
        return byLink(context.getRequest())
                .or(() -> callerOf(authentication).map(caller -> decide(caller, context.getRequest()))).orElse(NOBODY);
    }

    /** The decision about an address that a link opens, whoever asks; empty for every other. */
    private Optional<AccessDecision> byLink(HttpServletRequest request) {
        PathContainer path = ServletRequestPathUtils.parse(request).pathWithinApplication();
        return rule(methodOf(request), path).filter(rule -> rule.link() != null).map(rule -> {
            PathPattern.PathMatchInfo match = rule.pattern().matchAndExtract(path);
            return match != null && links.opens(request, rule.link(), match.getUriVariables().get("token")) ? AccessDecision.GRANTED
                    : AccessDecision.NO_LINK;
        });
    }

    private static HttpMethod methodOf(HttpServletRequest request) {
        HttpMethod asked = HttpMethod.valueOf(request.getMethod());
        return asked == HEAD ? GET : asked;
    }

    /** Lets those audiences pass, whatever the path. They are known by the token alone, also while the store is away. */
    AuthorizationManager<RequestAuthorizationContext> only(Audience... audiences) {
        Set<Audience> allowed = Set.of(audiences);
        return (authentication, request) -> tokenOf(authentication).map(CallerToken::getPrincipal)
                .map(caller -> decide(caller, HttpMethod.valueOf(request.getRequest().getMethod()), allowed, List.of())).orElse(NOBODY);
    }

    private static Optional<Caller> callerOf(Supplier<? extends @Nullable Authentication> authentication) {
        return tokenOf(authentication).map(CallerToken::caller);
    }

    private static Optional<CallerToken> tokenOf(Supplier<? extends @Nullable Authentication> authentication) {
        return Optional.ofNullable(authentication.get()).filter(CallerToken.class::isInstance).map(CallerToken.class::cast);
    }

    /** The row about that endpoint: of those that match, the most specific. */
    public Optional<Rule> rule(HttpMethod method, PathContainer path) {
        return rules.stream().filter(rule -> rule.method() == method && rule.pattern().matches(path)).findFirst();
    }

    private AccessDecision decide(Caller caller, HttpServletRequest request) {
        PathContainer path = ServletRequestPathUtils.parse(request).pathWithinApplication();
        List<Rule> here = rules.stream().filter(rule -> rule.pattern().matches(path)).toList();
        if (here.isEmpty()) {
            return refused(Problems.of(HttpStatus.NOT_FOUND, "no-such-address"));
        }
        HttpMethod method = methodOf(request);
        Optional<Rule> rule = rule(method, path);
        if (rule.isEmpty()) {
            String allowed = here.stream().map(one -> one.method().name()).distinct().collect(Collectors.joining(", "));
            return refused(Problems.of(HttpStatus.METHOD_NOT_ALLOWED, "method-not-allowed").header(HttpHeaders.ALLOW, allowed));
        }
        return decide(caller, method, rule.get().audiences(), programmes(rule.get(), path, request));
    }

    private AccessDecision decide(Caller caller, HttpMethod method, Set<Audience> audiences, List<String> programmes) {
        String needed = context + (method == GET ? ".read" : ".write");
        if (!caller.hasScope(needed) && (caller.is(Role.SYSTEM) || !caller.hasScope(PERSONS_SCOPE))) {
            return refused(Problems.forbidden("insufficient-scope", needed).header(HttpHeaders.WWW_AUTHENTICATE,
                    "Bearer error=\"insufficient_scope\", scope=\"" + needed + "\""));
        }
        boolean granted = audiences.stream().anyMatch(audience -> audience.has(caller, programmes));
        return granted ? AccessDecision.GRANTED : refused(Problems.forbidden("office-required",
                audiences.stream().sorted().map(Word::of).toList()));
    }

    /** Every programme that the request names: by a path variable, and by each value of a parameter. */
    private static List<String> programmes(Rule rule, PathContainer path, HttpServletRequest request) {
        List<String> named = new ArrayList<>();
        PathPattern.PathMatchInfo match = rule.pattern().matchAndExtract(path);
        if (match != null && match.getUriVariables().containsKey("programme")) {
            named.add(match.getUriVariables().get("programme"));
        }
        String[] parameters = request.getParameterValues("programme");
        if (parameters != null) {
            named.addAll(List.of(parameters));
        }
        return named;
    }

    private static AccessDecision refused(ProblemException refusal) {
        return new AccessDecision(refusal);
    }
}
