package io.lianluo.web.transport;

import com.mongodb.ConnectionString;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.kafka.common.security.auth.SecurityProtocol;
import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.convert.DurationStyle;
import org.springframework.boot.ssl.pem.PemContent;
import org.springframework.core.env.Environment;
import org.springframework.core.io.DefaultResourceLoader;

/**
 * Finds the settings of a service's ways to others that can never work, before a client is made of them: a client would say so without the setting's name, or
 * would try again for ever.
 */
final class SettingsCheck {

    private static final Pattern BROKER = Pattern.compile("(?:[A-Za-z0-9._-]+|\\[[0-9a-fA-F:]+]):\\d{1,5}");
    private static final Pattern LOGIN = Pattern.compile("\\s*[\\w.$]+\\s+(?:required|requisite|sufficient|optional)\\b.*;\\s*", Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

    private static final Pattern NEGATIVE = Pattern.compile("-(?:P.*|\\d+\\s*[A-Z]*)|PT?-.*", Pattern.CASE_INSENSITIVE);
    private static final Pattern NOUGHT = Pattern.compile("(?:PT?)?0+\\s*[A-Z]*", Pattern.CASE_INSENSITIVE);
    /** Ends of names, without dashes, as environment variables have them. */
    private static final List<String> PERIODIC = List.of("sweep", "figures");
    private static final List<String> ABOVE_NOUGHT = List.of("sweep", "figures", "lease", "timeout", "retry", "attempts", "concurrency", "atatime", "heartbeatms",
            "inflight", "perdocument", "heavyanswers");

    private final Environment environment;
    private final List<String> found = new ArrayList<>();

    private SettingsCheck(Environment environment) {
        this.environment = environment;
    }

    /** The settings that cannot be used, each as a sentence that begins with its name. What is secret is not repeated. */
    static List<String> findings(Environment environment) {
        SettingsCheck check = new SettingsCheck(environment);
        check.broker();
        check.store();
        for (String address : property(environment, "lianluo.schema-registry.url").split(",")) {
            check.address("lianluo.schema-registry.url", address.strip());
        }
        for (String name : List.of("spring.security.oauth2.resourceserver.jwt.issuer-uri", "spring.security.oauth2.resourceserver.jwt.jwk-set-uri",
                "lianluo.web.links.address", "management.opentelemetry.tracing.export.otlp.endpoint")) {
            check.address(name, property(environment, name));
        }
        for (String name : List.of("spring.kafka.ssl.bundle", "spring.mongodb.ssl.bundle", "lianluo.web.issuer.ssl.bundle", "lianluo.notification.mail.ssl.bundle")) {
            check.bundle(name);
        }
        check.file("lianluo.schema-registry.properties", "schema.registry.ssl.truststore.location");
        check.file("lianluo.schema-registry.properties", "schema.registry.ssl.keystore.location");
        check.ports();
        check.amounts();
        return List.copyOf(check.found);
    }

    private void broker() {
        String servers = property(environment, "spring.kafka.bootstrap-servers");
        split(servers).filter(server -> !BROKER.matcher(server).matches() || !isPort(server.substring(server.lastIndexOf(':') + 1))).findFirst()
                .ifPresent(server -> found.add("spring.kafka.bootstrap-servers has " + server + ", which is no host:port"));
        String protocol = property(environment, "spring.kafka.security.protocol").toUpperCase(Locale.ROOT);
        if (!protocol.isEmpty() && !SecurityProtocol.names().contains(protocol)) {
            found.add("spring.kafka.security.protocol is " + protocol + ", which is none of " + String.join(", ", SecurityProtocol.names().stream().sorted().toList()));
        }
        if (protocol.startsWith("SASL")) {
            String login = entry(environment, "spring.kafka.properties", "sasl.jaas.config");
            if (login.isEmpty() && property(environment, "spring.kafka.jaas.enabled").isEmpty()) {
                found.add("spring.kafka.properties.sasl.jaas.config is not set, but spring.kafka.security.protocol is " + protocol);
            } else if (!login.isEmpty() && !LOGIN.matcher(login).matches()) {
                found.add("spring.kafka.properties.sasl.jaas.config is no configuration of JAAS, such as: org.apache.kafka.common.security.scram.ScramLoginModule "
                        + "required username=\"…\" password=\"…\";");
            }
        }
    }

    private void store() {
        String uri = property(environment, "spring.mongodb.uri");
        if (uri.isEmpty()) {
            return;
        }
        if (!uri.matches("mongodb(\\+srv)?://.+")) {
            found.add("spring.mongodb.uri does not begin with mongodb:// or mongodb+srv:// and name a host");
            return;
        }
        // The names of mongodb+srv:// are looked up when the string is taken apart, which is the client's affair.
        if (uri.startsWith("mongodb://")) {
            try {
                if (new ConnectionString(uri).getDatabase() == null && property(environment, "spring.mongodb.database").isEmpty()) {
                    found.add("spring.mongodb.uri names no database after the hosts, such as mongodb://host:27017/registry");
                }
            } catch (IllegalArgumentException e) {
                found.add("spring.mongodb.uri cannot be read as a connection string" + (uri.contains("@") ? "; in names and passwords write signs such as @ and / as %40 and %2F"
                        : ": " + e.getMessage()));
            }
        }
    }

    private void address(String name, String address) {
        if (!address.isEmpty() && !address.startsWith("mock://") && !isAddress(address)) {
            found.add(name + " is " + address + ", which is no address that begins with https:// or http:// and names a host");
        }
    }

    private static boolean isAddress(String address) {
        try {
            URI uri = URI.create(address);
            return uri.getHost() != null && ("https".equalsIgnoreCase(uri.getScheme()) || "http".equalsIgnoreCase(uri.getScheme()));
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    /** A bundle in PEM is found, with its files; one of another kind is Boot's affair. */
    private void bundle(String name) {
        String bundle = property(environment, name);
        if (bundle.isEmpty() || Stream.of("keystore.location", "truststore.location").anyMatch(store -> !property(environment, "spring.ssl.bundle.jks." + bundle + "." + store).isEmpty())) {
            return;
        }
        List<String> files = Stream.of("truststore.certificate", "keystore.certificate", "keystore.private-key")
                .map(part -> "spring.ssl.bundle.pem." + bundle + "." + part).filter(part -> !property(environment, part).isEmpty()).toList();
        if (files.isEmpty()) {
            found.add(name + " is " + bundle + ", but spring.ssl.bundle.pem." + bundle + ".truststore.certificate is not set");
        }
        files.forEach(this::pem);
    }

    private void pem(String part) {
        String value = property(environment, part);
        String told = value.contains("-----BEGIN") ? "set" : value;
        try {
            PemContent content = value.contains("-----BEGIN") ? PemContent.of(value)
                    : PemContent.of(new DefaultResourceLoader().getResource(value).getContentAsString(StandardCharsets.UTF_8));
            if (part.endsWith(".certificate") && (content == null || content.getCertificates().isEmpty())) {
                found.add(part + " is " + told + ", which holds no certificate in PEM");
            }
        } catch (IOException e) {
            found.add(part + " is " + told + ", which cannot be read");
        } catch (IllegalStateException | IllegalArgumentException e) {
            found.add(part + " is " + told + ", which holds no certificate in PEM");
        }
    }

    private void file(String map, String key) {
        String file = entry(environment, map, key);
        if (!file.isEmpty() && !Files.isReadable(Path.of(file))) {
            found.add(map + "." + key + " is " + file + ", which cannot be read");
        }
    }

    /** A text that is no number is Boot's affair. */
    private void ports() {
        for (String name : List.of("server.port", "management.server.port", "spring.mail.port")) {
            String port = property(environment, name);
            if (port.matches("-?\\d+") && !port.equals("-1") && !isPort(port)) {
                found.add(name + " is " + port + ", which is no port from 0 to 65535");
            }
        }
    }

    private static boolean isPort(String text) {
        return text.matches("\\d{1,5}") && Integer.parseInt(text) <= 65_535;
    }

    /** No time, number or size of the platform is negative, and none is nought where then nothing would be done, or without a pause. */
    private void amounts() {
        Binder.get(environment).bind("lianluo", Bindable.mapOf(String.class, String.class)).orElse(Map.of()).forEach((name, value) -> {
            String setting = name.replace("-", "");
            if (NEGATIVE.matcher(value.strip()).matches()) {
                found.add("lianluo." + name + " is " + value + ", which is negative");
            } else if (ABOVE_NOUGHT.stream().anyMatch(setting::endsWith) && NOUGHT.matcher(value.strip()).matches()) {
                found.add("lianluo." + name + " is " + value + " and must be more than nought");
            } else if (PERIODIC.stream().anyMatch(setting::endsWith) && !isTime(value.strip())) {
                found.add("lianluo." + name + " is " + value + ", which is no time such as PT5S");
            }
        });
    }

    private static boolean isTime(String value) {
        try {
            DurationStyle.detectAndParse(value);
            return true;
        } catch (IllegalArgumentException | ArithmeticException e) {
            return false;
        }
    }

    /** An entry of a map of settings. Its key, which has dots, may stand in brackets, as it does in files. */
    static String entry(Environment environment, String map, String key) {
        return Binder.get(environment).bind(map, Bindable.mapOf(String.class, String.class)).orElse(Map.of()).getOrDefault(key, "").strip();
    }

    private static String property(Environment environment, String name) {
        return environment.getProperty(name, "").strip();
    }

    private static Stream<String> split(String list) {
        return Arrays.stream(list.split(",")).map(String::strip).filter(each -> !each.isEmpty());
    }
}
