package io.lianluo.testing;

import com.networknt.schema.Schema;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.server.PathContainer;
import org.springframework.web.util.pattern.PathPattern;
import org.springframework.web.util.pattern.PathPatternParser;
import org.yaml.snakeyaml.Yaml;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** The interface of a service as its committed description says it is. */
final class DescribedInterface {

    private static final String ADDRESS = "urn:lianluo:description";
    private static final Set<String> METHODS = Set.of("get", "put", "post", "delete", "patch");
    /** Headers that mean something to a caller: none is sent without being described. */
    private static final List<String> HEADERS = List.of(HttpHeaders.ETAG, HttpHeaders.LOCATION, HttpHeaders.RETRY_AFTER, HttpHeaders.CONTENT_DISPOSITION,
            HttpHeaders.ALLOW, HttpHeaders.WWW_AUTHENTICATE);
    /** A request that meets no operation is refused by one of these. */
    private static final Set<Integer> NOWHERE = Set.of(400, 401, 403, 404, 405, 429, 503);
    private static final String PROBLEM = ADDRESS + "#/components/schemas/Problem";

    /**
     * A request and its answer.
     *
     * @param method      of the request
     * @param path        of the request, without its query
     * @param asked       the body of the request, if it is JSON
     * @param status      of the answer
     * @param headers     of the answer, by their names in lower case
     * @param answered    the body of the answer, if it is JSON
     */
    record Exchange(String method, String path, byte @Nullable [] asked, int status, Map<String, String> headers, byte @Nullable [] answered) {

        private @Nullable String header(String name) {
            return headers.get(name.toLowerCase(Locale.ROOT));
        }

        private Optional<MediaType> type() {
            return Optional.ofNullable(header(HttpHeaders.CONTENT_TYPE)).map(MediaType::parseMediaType);
        }

        @Override
        public String toString() {
            return method + " " + path + " answers " + status;
        }
    }

    private final JsonNode description;
    private final Map<PathPattern, String> paths = new HashMap<>();
    private final List<PathPattern> patterns;
    private final SchemaRegistry registry;
    private final Map<String, Schema> schemas = new ConcurrentHashMap<>();

    private DescribedInterface(ObjectNode description) {
        this.description = description;
        for (String path : description.path("paths").propertyNames()) {
            paths.put(PathPatternParser.defaultInstance.parse(path), path);
        }
        this.patterns = paths.keySet().stream().sorted(PathPattern.SPECIFICITY_COMPARATOR).toList();
        ObjectNode strict = description.deepCopy();
        strict.put("$schema", SpecificationVersion.DRAFT_2020_12.getDialectId());
        // A caller ignores what it does not know; here it is a property that nobody described.
        strict.path("components").path("schemas").values().forEach(schema -> {
            if (schema instanceof ObjectNode object && object.has("properties") && !object.has("additionalProperties")) {
                object.put("additionalProperties", false);
            }
        });
        String text = JsonMapper.shared().writeValueAsString(strict);
        this.registry = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12, builder -> builder.schemas(Map.of(ADDRESS, text)));
    }

    /** The description that is a resource of that name; empty if there is none. */
    static Optional<DescribedInterface> load(String resource) {
        try (InputStream in = DescribedInterface.class.getResourceAsStream(resource)) {
            return in == null ? Optional.empty() : Optional.of(new DescribedInterface(JsonMapper.shared().valueToTree(new Yaml().load(in))));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Everything in which an exchange is not as described. */
    List<String> faults(Exchange exchange) {
        PathContainer path = PathContainer.parsePath(exchange.path());
        Optional<PathPattern> pattern = patterns.stream().filter(one -> one.matches(path)).findFirst();
        if (pattern.isEmpty()) {
            return nowhere(exchange, "is an address that the description does not know");
        }
        String method = exchange.method().equals("HEAD") ? "get" : exchange.method().toLowerCase(Locale.ROOT);
        String address = "/paths/" + escaped(paths.get(pattern.get()));
        JsonNode item = at(address);
        if (!METHODS.contains(method) || !item.has(method)) {
            List<String> faults = nowhere(exchange, "is a method that the description does not know");
            Set<String> known = patterns.stream().filter(one -> one.matches(path)).flatMap(one -> at("/paths/" + escaped(paths.get(one))).propertyNames().stream())
                    .filter(METHODS::contains).map(one -> one.toUpperCase(Locale.ROOT)).collect(Collectors.toCollection(TreeSet::new));
            Set<String> allowed = new TreeSet<>(List.of(Objects.requireNonNullElse(exchange.header(HttpHeaders.ALLOW), "").split(",\\s*")));
            allowed.removeAll(Set.of("HEAD", "OPTIONS"));
            if (exchange.status() == 405 && !known.containsAll(allowed)) {
                faults.add("allows " + allowed + " where there is " + known);
            }
            return faults;
        }
        return faults(exchange, address + "/" + method);
    }

    private List<String> nowhere(Exchange exchange, String fault) {
        List<String> faults = new ArrayList<>();
        if (!NOWHERE.contains(exchange.status())) {
            faults.add(fault);
        } else if (exchange.answered() != null) {
            fit(exchange.answered(), PROBLEM, "the problem", faults);
        }
        return faults;
    }

    private List<String> faults(Exchange exchange, String operation) {
        String written = operation + "/responses/" + exchange.status();
        if (at(written).isMissingNode()) {
            return List.of("is a status that the description does not name");
        }
        String address = at(written).has("$ref") ? at(written).get("$ref").stringValue().substring(1) : written;
        List<String> faults = new ArrayList<>();
        JsonNode headers = at(address).path("headers");
        headers.properties().stream().filter(header -> header.getValue().path("required").booleanValue(false) && exchange.header(header.getKey()) == null)
                .forEach(header -> faults.add("has no header " + header.getKey()));
        // Spring gives a name to JSON at an address that ends like a file, so that no browser takes it for that file.
        HEADERS.stream().filter(header -> exchange.header(header) != null && !headers.has(header)
                        && !(header.equals(HttpHeaders.CONTENT_DISPOSITION) && exchange.status() >= 400))
                .forEach(header -> faults.add("has the header " + header + ", which is not described"));
        content(exchange, address, faults);
        String asked = operation + "/requestBody/content/application~1json/schema";
        if (exchange.asked() != null && exchange.asked().length > 0 && exchange.status() < 300 && !at(asked).isMissingNode()) {
            fit(exchange.asked(), ADDRESS + "#" + asked, "the request that was taken", faults);
        }
        return faults;
    }

    private void content(Exchange exchange, String address, List<String> faults) {
        JsonNode content = at(address).path("content");
        Optional<String> described = exchange.type().flatMap(type -> content.propertyNames().stream()
                .filter(one -> MediaType.parseMediaType(one).includes(type)).findFirst());
        if (exchange.method().equals("HEAD")) {
            return;
        }
        if (!content.isEmpty() && described.isEmpty()) {
            faults.add("has the type " + exchange.header(HttpHeaders.CONTENT_TYPE) + ", and not one of " + content.propertyNames());
        } else if (content.isEmpty() && exchange.answered() != null && exchange.answered().length > 0) {
            faults.add("has a body, which is not described");
        } else if (described.isPresent() && exchange.answered() != null) {
            fit(exchange.answered(), ADDRESS + "#" + address + "/content/" + escaped(described.get()) + "/schema", "the body", faults);
        }
    }

    private void fit(byte[] body, String address, String what, List<String> faults) {
        JsonNode json = JsonMapper.shared().readTree(body);
        schemas.computeIfAbsent(address, first -> registry.getSchema(SchemaLocation.of(first)))
                .validate(json, context -> context.executionConfig(config -> config.formatAssertionsEnabled(true)))
                .forEach(error -> faults.add(what + " does not fit: " + error));
    }

    private JsonNode at(String pointer) {
        return description.at(pointer);
    }

    private static String escaped(String key) {
        return key.replace("~", "~0").replace("/", "~1");
    }
}
