package io.lianluo.schemas;

import io.lianluo.schemas.RegistrationException.Reason;
import io.lianluo.schemas.SchemaRegistry.Registered;
import java.io.PrintStream;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.avro.Schema;

/**
 * Registers the schemas of all topics at deploy time; nothing else ever registers one. Safe to repeat.
 *
 * <pre>java -cp … io.lianluo.schemas.RegisterSchemas [URL of the registry]</pre>
 *
 * <p>The URL is given as argument or as {@code LIANLUO_SCHEMA_REGISTRY_URL}; credentials, where the registry asks for them, as
 * {@code LIANLUO_SCHEMA_REGISTRY_USER_INFO} ({@code user:password}) or {@code LIANLUO_SCHEMA_REGISTRY_TOKEN} (bearer). Exit codes: 0
 * all is registered, 1 a schema is incompatible and nothing was registered, 2 wrong call, 3 the registry is not reached, 4 it does
 * not accept the credentials, 5 it refuses for another reason.
 */
public final class RegisterSchemas {

    /**
     * A schema as it stands in the registry.
     *
     * @param topic   the topic whose values it describes
     * @param version its version in the registry
     * @param id      its id in the registry, which each message carries
     * @param added   whether this run registered it
     */
    public record Registration(String topic, int version, int id, boolean added) { }

    private static final String URL = "LIANLUO_SCHEMA_REGISTRY_URL";

    private RegisterSchemas() { }

    /** The command. */
    public static void main(String[] arguments) {
        System.exit(run(arguments, System.getenv(), System.out, System.err));
    }

    static int run(String[] arguments, Map<String, String> environment, PrintStream out, PrintStream err) {
        try {
            URI registry = url(arguments, environment);
            print(registerAll(registry, RegistryCredentials.from(environment)), registry, out);
            return 0;
        } catch (IllegalArgumentException e) {
            err.println(e.getMessage());
            return 2;
        } catch (RegistrationException e) {
            err.println(e.getMessage());
            return e.reason().exitCode();
        }
    }

    /** Registers at a registry that asks for no credentials. */
    public static List<Registration> registerAll(URI registry) {
        return registerAll(registry, RegistryCredentials.none());
    }

    /**
     * Registers the schemas of the catalogue, and has the registry demand full transitive compatibility of each subject and by
     * default.
     *
     * @return for each topic, in the catalogue's order, the schema of this build as it is registered
     * @throws RegistrationException if one of them cannot be registered; an incompatible one is found before any is registered
     */
    public static List<Registration> registerAll(URI registry, RegistryCredentials credentials) {
        return registerAll(TopicCatalogue.load().topics(), new SchemaRegistry(registry, credentials));
    }

    static List<Registration> registerAll(List<Topic> topics, SchemaRegistry registry) {
        SchemaLock lock = SchemaLock.load();
        registry.demandCompatibility();
        List<String> incompatible = new ArrayList<>();
        for (Topic topic : topics) {
            // First of all: at the level NONE, which some registries start with, every schema is compatible.
            registry.demandCompatibility(topic.subject());
            if (!lock.withCurrent(topic).stream().allMatch(schema -> registry.isCompatible(topic.subject(), schema))) {
                incompatible.add(topic.name());
            }
        }
        if (!incompatible.isEmpty()) {
            throw new RegistrationException(Reason.INCOMPATIBLE, "Nothing was registered, because the schema registry holds versions "
                    + "that are not compatible both ways with the schemas of " + String.join(", ", incompatible));
        }
        // Earlier versions too: services of an earlier release must find theirs in a new registry.
        return topics.stream().map(topic -> lock.withCurrent(topic).stream().map(schema -> register(topic, schema, registry))
                .reduce((earlier, later) -> later).orElseThrow()).toList();
    }

    private static Registration register(Topic topic, Schema schema, SchemaRegistry registry) {
        Optional<Registered> before = registry.find(topic.subject(), schema);
        Registered now = before.orElseGet(() -> registry.register(topic.subject(), schema));
        return new Registration(topic.name(), now.version(), now.id(), before.isEmpty());
    }

    private static URI url(String[] arguments, Map<String, String> environment) {
        String url = arguments.length == 1 ? arguments[0] : environment.getOrDefault(URL, "");
        if (arguments.length > 1 || !url.matches("https?://[^\\s,]+")) {
            throw new IllegalArgumentException("Give the URL of the schema registry as the one argument or as " + URL
                    + ", such as http://localhost:8081");
        }
        return URI.create(url);
    }

    private static void print(List<Registration> registrations, URI registry, PrintStream out) {
        int width = registrations.stream().mapToInt(r -> r.topic().length()).max().orElse(0);
        String line = "%-" + width + "s  %7s  %4s  %s%n";
        out.println("Schemas at " + registry);
        out.printf(line, "topic", "version", "id", "");
        for (Registration r : registrations) {
            out.printf(line, r.topic(), r.version(), r.id(), r.added() ? "registered" : "was there");
        }
    }
}
