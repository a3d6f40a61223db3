package io.lianluo.web.transport;

import java.net.URI;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.springframework.core.env.Environment;

/**
 * Finds the settings by which a service would send passwords, tokens or personal data beyond this machine without TLS. A name of this machine is
 * {@code localhost} or a loopback address; no name is looked up.
 */
final class PlaintextCheck {

    /** Lets everything be sent as it is where it says {@code allowed}. */
    static final String ALLOWED = "lianluo.plaintext";

    private static final Pattern MONGODB = Pattern.compile("mongodb(\\+srv)?://(?:[^@/]*@)?([^/?]+).*");

    private final Environment environment;
    private final List<String> found = new ArrayList<>();

    private PlaintextCheck(Environment environment) {
        this.environment = environment;
    }

    /**
     * The settings that would send without TLS, each as a sentence that says what to set instead.
     *
     * @throws IllegalArgumentException if {@code lianluo.plaintext} is neither {@code refused} nor {@code allowed}
     */
    static List<String> findings(Environment environment) {
        String allowed = environment.getProperty(ALLOWED, "refused");
        if (!List.of("refused", "allowed").contains(allowed)) {
            throw new IllegalArgumentException(ALLOWED + " is " + allowed + "; it is refused or allowed");
        }
        if (allowed.equals("allowed")) {
            return List.of();
        }
        PlaintextCheck check = new PlaintextCheck(environment);
        check.broker();
        check.store();
        for (String address : List.of("lianluo.schema-registry.url", "spring.security.oauth2.resourceserver.jwt.issuer-uri",
                "spring.security.oauth2.resourceserver.jwt.jwk-set-uri", "management.opentelemetry.tracing.export.otlp.endpoint")) {
            check.address(address);
        }
        check.mail();
        return List.copyOf(check.found);
    }

    private void broker() {
        String protocol = property("spring.kafka.security.protocol");
        if (protocol.isEmpty()) {
            protocol = property("spring.kafka.properties.security.protocol");
        }
        String servers = property("spring.kafka.bootstrap-servers");
        if (!protocol.toUpperCase(Locale.ROOT).endsWith("SSL")) {
            beyond(hosts(servers)).findFirst().ifPresent(host -> found.add("spring.kafka.bootstrap-servers names " + host
                    + "; set spring.kafka.security.protocol to SASL_SSL or SSL"));
        }
    }

    private void store() {
        Matcher uri = MONGODB.matcher(property("spring.mongodb.uri"));
        boolean bundle = !property("spring.mongodb.ssl.bundle").isEmpty() || property("spring.mongodb.ssl.enabled").equals("true");
        if (!uri.matches() || bundle) {
            return;
        }
        String options = uri.group().toLowerCase(Locale.ROOT);
        boolean tls = options.contains("tls=true") || options.contains("ssl=true")
                || uri.group(1) != null && !options.contains("tls=false") && !options.contains("ssl=false");
        if (!tls) {
            beyond(hosts(uri.group(2))).findFirst().ifPresent(host -> found.add("spring.mongodb.uri names " + host + "; add tls=true to it"));
        }
    }

    private void address(String name) {
        for (String address : property(name).split(",")) {
            if (address.strip().toLowerCase(Locale.ROOT).startsWith("http://") && !isHere(host(address.strip()))) {
                found.add(name + " is " + address.strip() + "; use https://");
            }
        }
    }

    private void mail() {
        String host = property("spring.mail.host");
        boolean tls = property("spring.mail.properties.mail.smtp.starttls.required").equals("true") || property("spring.mail.ssl.enabled").equals("true")
                || !property("spring.mail.ssl.bundle").isEmpty() || property("spring.mail.protocol").equals("smtps");
        if (!host.isEmpty() && !tls && !isHere(host)) {
            found.add("spring.mail.host is " + host + "; set spring.mail.properties.mail.smtp.starttls.enable and .required to true");
        }
    }

    private String property(String name) {
        return environment.getProperty(name, "");
    }

    private static Stream<String> hosts(String list) {
        return Arrays.stream(list.split(",")).map(String::strip).filter(each -> !each.isEmpty()).map(each -> each.replaceFirst(":\\d+$", ""));
    }

    private static String host(String address) {
        try {
            String host = URI.create(address).getHost();
            return host == null ? address : host;
        } catch (IllegalArgumentException unreadable) {
            return address;
        }
    }

    private static Stream<String> beyond(Stream<String> hosts) {
        return hosts.filter(host -> !isHere(host));
    }

    private static boolean isHere(String host) {
        return host.equalsIgnoreCase("localhost") || host.matches("127(\\.\\d{1,3}){3}") || host.matches("\\[?(::1|0:0:0:0:0:0:0:1)]?");
    }
}
