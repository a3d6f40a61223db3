package io.lianluo.testing;

import static org.assertj.core.api.Assertions.assertThat;

import com.jayway.jsonpath.Configuration;
import com.jayway.jsonpath.JsonPath;
import com.jayway.jsonpath.Option;
import io.lianluo.testing.StoreProxy.Fate;
import io.lianluo.web.AccessPolicy;
import io.lianluo.web.AccessPolicy.Rule;
import io.lianluo.web.Audience;
import io.lianluo.web.link.Link;
import io.lianluo.web.link.OneTimeLinks;
import jakarta.servlet.Filter;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.MvcResult;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;

/**
 * Tries every endpoint of a service with every audience, and holds the answer against the service's access table. A service extends it:
 *
 * <pre>{@code
 * @LianluoTest
 * @SpringBootTest(classes = RegistryApplication.class)
 * class AccessIT extends AccessMatrix { }
 * }</pre>
 */
@ExtendWith(IndexCheck.class)
public abstract class AccessMatrix {

    private static final String OWN = "company";
    private static final String FOREIGN = "school";
    private static final String NOBODYS_ID = "0198a000-0000-7000-8000-000000000000";

    private final UUID person = UUID.fromString("0198a000-0000-7000-8000-000000000001");

    @Autowired
    private WebApplicationContext application;

    /**
     * The path of an object of that programme which the endpoint serves, if the test has put one there. Offices of the programme must then
     * reach it, and offices of another must get 403 or 404.
     */
    protected Optional<String> example(Rule endpoint, String programme) {
        return Optional.empty();
    }

    /** Whether the service has a store, which can be in trouble. */
    protected boolean usesStore() {
        return true;
    }

    /** Tells whether the description of the service's interface is committed. */
    protected boolean isDescribed() {
        return true;
    }

    /**
     * One attempt.
     *
     * @param who     for the report
     * @param token   null for none
     * @param path    with its query
     * @param refusal the kind of problem that the caller must get; null to be let in
     */
    private record Attempt(String who, @Nullable TestTokens token, String path, @Nullable String refusal) {}

    @TestFactory
    Stream<DynamicNode> everyEndpointLetsInItsAudiencesAndNobodyElse() {
        MockMvc mvc = mvc();
        return rules().map(rule -> DynamicContainer.dynamicContainer(rule.toString(),
                Stream.of(attempts(rule).stream().map(attempt -> test(mvc, rule, attempt)), objects(mvc, rule), links(mvc, rule)).flatMap(all -> all)));
    }

    /** What a link opens is opened by nothing else: neither by a forged link, nor by one of another purpose, nor by a token. */
    private Stream<DynamicTest> links(MockMvc mvc, Rule rule) {
        if (rule.link() == null) {
            return Stream.empty();
        }
        Link link = new Link(NOBODYS_ID, NOBODYS_ID, Instant.now().plusSeconds(3_600));
        String signed = application.getBean(OneTimeLinks.class).address(rule.link(), link);
        String foreign = application.getBean(OneTimeLinks.class).address(rule.link() + "-of-others", link);
        String here = signed.substring(signed.indexOf(AccessPolicy.LINKS), signed.lastIndexOf('/') + 1);
        String token = signed.substring(signed.lastIndexOf('/') + 1);
        String forged = token.substring(0, token.length() - 1) + (token.endsWith("A") ? "B" : "A");
        return Stream.concat(Stream.of(DynamicTest.dynamicTest("a signed link is let in", () -> assertThat(send(mvc, rule, here + token, null)
                        .getContentType()).as("a page").startsWith(MediaType.TEXT_HTML_VALUE))),
                Stream.of(NOBODYS_ID, forged, foreign.substring(foreign.lastIndexOf('/') + 1)).flatMap(other -> Stream.of(
                        DynamicTest.dynamicTest("nobody is let in by " + other, () -> assertThat(send(mvc, rule, here + other, null).getStatus()).isEqualTo(404)),
                        DynamicTest.dynamicTest("no office is let in by " + other,
                                () -> assertThat(send(mvc, rule, here + other, everyOffice()).getStatus()).isEqualTo(404)))));
    }

    /** Each filter of each list by itself, beside a page that begins: whatever a caller narrows by, an answer comes, and an index leads to it. */
    @TestFactory
    Stream<DynamicNode> everyFilterIsAnswered() throws Exception {
        MockMvc mvc = mvc();
        String description = description("/api/v1/openapi");
        return rules().filter(rule -> rule.method() == HttpMethod.GET && !rule.audiences().isEmpty()).flatMap(rule -> filters(description, rule).stream().map(filter ->
                DynamicTest.dynamicTest(rule + "?" + filter, () -> {
                    for (Audience audience : rule.audiences()) {
                        MockHttpServletResponse answer = send(mvc, rule, path(rule, OWN) + "?" + filter, token(audience));
                        assertThat(answer.getStatus()).as("%s %s", audience, answer.getContentAsString()).isLessThan(500);
                    }
                })));
    }

    private static List<String> filters(String description, Rule rule) {
        List<Map<String, Object>> parameters = JsonPath.using(Configuration.defaultConfiguration().addOptions(Option.SUPPRESS_EXCEPTIONS, Option.ALWAYS_RETURN_LIST))
                .parse(description).read("$.paths['" + rule.pattern().getPatternString() + "'].get.parameters[?(@.in == 'query')]");
        return Stream.concat(Stream.of("limit=2"), parameters == null ? Stream.empty() : parameters.stream().filter(one -> !one.get("name").equals("cursor"))
                .map(one -> one.get("name") + "=" + value(one)).flatMap(one -> Stream.of(one, one + "&programme=" + OWN))).toList();
    }

    private static Object value(Map<String, Object> parameter) {
        Map<?, ?> schema = (Map<?, ?>) parameter.get("schema");
        Map<?, ?> items = schema.get("items") instanceof Map<?, ?> of ? of : schema;
        if (items.get("enum") instanceof List<?> choices && !choices.isEmpty()) {
            return choices.getFirst();
        }
        return switch (String.valueOf(items.get("format"))) {
            case "uuid" -> NOBODYS_ID;
            case "date" -> "2026-08-01";
            case "date-time" -> "2026-08-01T00:00:00Z";
            default -> parameter.get("name").equals("programme") ? OWN : switch (String.valueOf(items.get("type"))) {
                case "boolean" -> true;
                case "integer", "number" -> 1;
                default -> NOBODYS_ID;
            };
        };
    }

    /** A store in trouble is told as such, by every endpoint, with when to come again; nobody is told of a fault that is none of theirs. */
    @TestFactory
    Stream<DynamicNode> everyEndpointSaysThatTheStoreIsAway() {
        if (!usesStore()) {
            return Stream.empty();
        }
        MockMvc mvc = mvc();
        StoreProxy proxy = TestStack.get().storeProxy();
        Map<String, Fate> troubles = new LinkedHashMap<>();
        troubles.put("too slow", Fate.failure(50, "MaxTimeMSExpired", "operation exceeded time limit"));
        troubles.put("not letting anybody in", Fate.failure(13, "Unauthorized", "not authorized to execute command"));
        AtomicInteger told = new AtomicInteger();
        // A service that only hears others has no endpoint of its own.
        List<Rule> rules = rules().filter(rule -> !rule.audiences().isEmpty()).toList();
        Stream<DynamicNode> each = rules.stream().map(rule -> DynamicTest.dynamicTest(rule.toString(), () -> {
            for (Map.Entry<String, Fate> trouble : troubles.entrySet()) {
                proxy.rule(command -> command.name().equals("hello") ? Fate.pass() : trouble.getValue());
                try {
                    MockHttpServletResponse answer = send(mvc, rule, path(rule, OWN), token(rule.audiences().stream().sorted().findFirst().orElseThrow()));
                    if (answer.getStatus() >= 500) {
                        assertThat(answer.getStatus()).as("%s: %s", trouble.getKey(), answer.getContentAsString()).isEqualTo(503);
                        assertThat(answer.getHeader(HttpHeaders.RETRY_AFTER)).isNotNull();
                        assertThat(problem(answer)).isEqualTo("unavailable");
                        told.incrementAndGet();
                    }
                } finally {
                    proxy.heal();
                }
            }
        }));
        DynamicTest some = DynamicTest.dynamicTest("some got as far as the store", () -> assertThat(told).hasPositiveValue());
        DynamicTest frozen = DynamicTest.dynamicTest("a store that is frozen is given up in time, by readiness too", () -> frozen(mvc, proxy));
        return Stream.concat(each, rules.isEmpty() ? Stream.of(frozen) : Stream.of(some, frozen));
    }

    private void frozen(MockMvc mvc, StoreProxy proxy) throws Exception {
        long begin = System.nanoTime();
        proxy.rule(command -> command.body().getString("$db").getValue().equals("admin") ? Fate.pass() : new Fate.Silence());
        try {
            assertThat(mvc.perform(MockMvcRequestBuilders.get("/actuator/health/readiness")).andReturn().getResponse().getStatus()).isEqualTo(503);
            assertThat(mvc.perform(MockMvcRequestBuilders.get("/actuator/health/liveness")).andReturn().getResponse().getStatus()).isEqualTo(200);
            assertThat(Duration.ofNanos(System.nanoTime() - begin)).isLessThan(Duration.ofSeconds(8));
        } finally {
            proxy.heal();
        }
    }

    private Stream<Rule> rules() {
        return application.getBean(AccessPolicy.class).rules().stream();
    }

    private MockMvc mvc() {
        Filter[] filters = Stream.concat(ServiceDescription.filter().map(FilterRegistrationBean::getFilter).stream(),
                Stream.of(application.getBean("problemFilter", FilterRegistrationBean.class).getFilter(),
                        application.getBean("springSecurityFilterChain", Filter.class))).toArray(Filter[]::new);
        return MockMvcBuilders.webAppContextSetup(application).addFilters(filters).build();
    }

    @Test
    @Tag("description")
    void theCommittedDescriptionIsTheServedOne() throws Exception {
        if (isDescribed()) {
            ServiceDescription.requireCommitted(description("/api/v1/openapi.yaml"));
        }
    }

    @Test
    @Tag("description")
    void everyOperationHasALastingIdAndASummaryInBothLanguages() throws Exception {
        if (isDescribed()) {
            assertThat(DescriptionRules.broken(description("/api/v1/openapi.yaml"))).isEmpty();
        }
    }

    private String description(String path) throws Exception {
        MockHttpServletResponse served = mvc().perform(MockMvcRequestBuilders.get(path)).andReturn().getResponse();
        assertThat(served.getStatus()).as(served.getContentAsString(StandardCharsets.UTF_8)).isEqualTo(200);
        return served.getContentAsString(StandardCharsets.UTF_8);
    }

    @Test
    void operatorsAloneReadWhatTheServiceIsMadeOf() throws Exception {
        assertThat(components(token(Audience.SECRETARIAT)).getStatus()).isEqualTo(403);
        MockHttpServletResponse answer = components(token(Audience.OPERATOR));
        assertThat(answer.getStatus()).as("Maven lists what the service is made of only when it is online: build it once without -o").isEqualTo(200);
        assertThat(JsonPath.<String>read(answer.getContentAsString(), "$.bomFormat")).isEqualTo("CycloneDX");
        assertThat(JsonPath.<List<?>>read(answer.getContentAsString(), "$.components")).isNotEmpty();
    }

    private MockHttpServletResponse components(TestTokens whose) throws Exception {
        return mvc().perform(MockMvcRequestBuilders.get("/actuator/sbom/application")
                .header(HttpHeaders.AUTHORIZATION, "Bearer " + TestStack.get().token(whose))).andReturn().getResponse();
    }

    private List<Attempt> attempts(Rule rule) {
        if (rule.link() != null) {
            return List.of();
        }
        boolean persons = rule.audiences().contains(Audience.PERSON);
        String own = path(rule, OWN);
        String foreign = path(rule, FOREIGN) + "?programme=" + FOREIGN;
        List<Attempt> attempts = new ArrayList<>();
        attempts.add(new Attempt("nobody", null, own, "token-missing"));
        attempts.add(new Attempt("an expired token", everyOffice().expired(), own, "token-expired"));
        attempts.add(new Attempt("a token without the scope", everyOffice().scope("other.read other.write"), own, "insufficient-scope"));
        attempts.add(new Attempt("a system with the scope of persons", token(Audience.SYSTEM).scope("lianluo"), own, "insufficient-scope"));
        for (Audience audience : Audience.values()) {
            boolean in = rule.audiences().contains(audience) || persons && audience != Audience.SYSTEM && audience != Audience.ACCOUNT
                    || rule.audiences().contains(Audience.ACCOUNT) && audience != Audience.SYSTEM;
            attempts.add(new Attempt(name(audience), token(audience), own, in ? null : "office-required"));
            if (perProgramme(audience)) {
                attempts.add(new Attempt(name(audience) + " of another programme", token(audience), foreign, persons || rule.audiences().contains(Audience.ACCOUNT) ? null : "office-required"));
                attempts.add(new Attempt(name(audience) + " of a part of the tree", ofPart(audience), own, in ? null : "office-required"));
            }
        }
        return attempts;
    }

    private static DynamicTest test(MockMvc mvc, Rule rule, Attempt attempt) {
        String name = attempt.who() + (attempt.refusal() == null ? " is let in" : " gets " + attempt.refusal());
        return DynamicTest.dynamicTest(name, () -> {
            MockHttpServletResponse answer = send(mvc, rule, attempt.path(), attempt.token());
            if (attempt.refusal() == null) {
                assertThat(answer.getStatus()).as("%s %s", answer.getStatus(), answer.getContentAsString()).isLessThan(500).isNotEqualTo(401);
                assertThat(problem(answer)).isNotIn("office-required", "insufficient-scope", "no-such-address", "method-not-allowed");
            } else {
                assertThat(problem(answer)).as("%s %s", answer.getStatus(), answer.getContentAsString()).isEqualTo(attempt.refusal());
                assertThat(answer.getStatus()).isEqualTo(attempt.refusal().startsWith("token") ? 401 : 403);
            }
        });
    }

    /** Where persons without office are let in, it depends on more than the programme who may reach an object. */
    private Stream<DynamicTest> objects(MockMvc mvc, Rule rule) {
        if (rule.audiences().contains(Audience.PERSON) || rule.audiences().contains(Audience.ACCOUNT)) {
            return Stream.empty();
        }
        return rule.audiences().stream().filter(AccessMatrix::perProgramme).sorted().flatMap(audience -> Stream.of(
                example(rule, FOREIGN).map(path -> DynamicTest.dynamicTest(name(audience) + " does not reach another programme's object",
                        () -> assertThat(send(mvc, rule, path, token(audience)).getStatus()).isIn(403, 404))),
                example(rule, OWN).map(path -> DynamicTest.dynamicTest(name(audience) + " reaches an object of the programme",
                        () -> assertThat(send(mvc, rule, path, token(audience)).getStatus()).isNotIn(401, 403, 404).isLessThan(500))))
                .flatMap(Optional::stream));
    }

    private static MockHttpServletResponse send(MockMvc mvc, Rule rule, String path, @Nullable TestTokens whose) throws Exception {
        MockHttpServletRequestBuilder request = MockMvcRequestBuilders.request(rule.method(), path);
        if (whose != null) {
            request.header(HttpHeaders.AUTHORIZATION, "Bearer " + TestStack.get().token(whose));
        }
        if (rule.method() != HttpMethod.GET) {
            request.contentType(MediaType.APPLICATION_JSON).content("{}");
        }
        MvcResult begun = mvc.perform(request).andReturn();
        // What is sent by another thread is over only when this one was told, and holds its place until then.
        return (begun.getRequest().isAsyncStarted() ? mvc.perform(MockMvcRequestBuilders.asyncDispatch(begun)).andReturn() : begun).getResponse();
    }

    private static @Nullable String problem(MockHttpServletResponse answer) throws Exception {
        if (!MediaType.APPLICATION_PROBLEM_JSON_VALUE.equals(answer.getContentType())) {
            return null;
        }
        String type = JsonPath.read(answer.getContentAsString(), "$.type");
        return type.substring(type.lastIndexOf(':') + 1);
    }

    private static String path(Rule rule, String programme) {
        return rule.pattern().getPatternString().replaceAll("\\{programme}", programme)
                .replaceAll("\\{year}", "2026").replaceAll("\\{[^}]*}", NOBODYS_ID);
    }

    private TestTokens everyOffice() {
        return TestTokens.operator().office("secretariat:" + OWN).office("leader:" + OWN).office("auditor:" + OWN);
    }

    private TestTokens token(Audience audience) {
        String context = application.getEnvironment().getRequiredProperty("spring.application.name");
        return switch (audience) {
            case PERSON -> TestTokens.person(person);
            case ACCOUNT -> TestTokens.account("somebody-whom-nobody-knows");
            case SYSTEM -> TestTokens.system("statistics", context + ".read", context + ".write");
            default -> TestTokens.somebody(perProgramme(audience) ? name(audience) + ":" + OWN : name(audience));
        };
    }

    /** Somebody in an office whose part of the tree is not the whole. */
    private static TestTokens ofPart(Audience audience) {
        return TestTokens.somebody(name(audience) + ":" + OWN + "@" + NOBODYS_ID);
    }

    private static boolean perProgramme(Audience audience) {
        return audience.office().isPresent();
    }

    private static String name(Audience audience) {
        return audience.name().toLowerCase(Locale.ROOT);
    }
}
