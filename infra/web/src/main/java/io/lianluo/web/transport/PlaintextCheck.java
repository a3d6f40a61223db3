package io.lianluo.web.transport;

import java.net.URI;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.core.env.Environment;

/**
 * Finds the settings by which a service would send passwords, tokens or personal data beyond this machine without TLS. A name of this machine is
 * {@code localhost} or a loopback address; no name is looked up.
 */
final class PlaintextCheck {

    /** Lets everything be sent as it is where it says {@code allowed}, or names the ways on which it may: {@code scanner}, for instance. */
    static final String ALLOWED = "lianluo.plaintext";

    private static final Set<String> WAYS = new TreeSet<>(Set.of("broker", "store", "schema-registry", "issuer", "traces", "mail", "scanner"));

    private static final Pattern MONGODB = Pattern.compile("mongodb(\\+srv)?://(?:[^@/]*@)?([^/?]+).*");

    private final Environment environment;
    private final Set<String> allowed;
    private final List<String> found = new ArrayList<>();

    private PlaintextCheck(Environment environment, Set<String> allowed) {
        this.environment = environment;
        this.allowed = allowed;
    }

    /**
     * The settings that would send without TLS, each as a sentence that says what to set instead. A {@code lianluo.plaintext} that is neither {@code refused} nor
     * {@code allowed} nor names ways is one of them.
     */
    static List<String> findings(Environment environment) {
        Set<String> said = Arrays.stream(environment.getProperty(ALLOWED, "refused").split(",")).map(String::strip).collect(Collectors.toSet());
        Set<String> allowed = said.equals(Set.of("allowed")) ? WAYS : said.equals(Set.of("refused")) ? Set.of() : said;
        PlaintextCheck check = new PlaintextCheck(environment, allowed);
        if (!WAYS.containsAll(allowed)) {
            check.found.add(ALLOWED + " is " + environment.getProperty(ALLOWED) + "; it is refused, allowed, or names some of " + String.join(", ", WAYS));
        }
        check.broker();
        check.store();
        check.address("schema-registry", "lianluo.schema-registry.url");
        check.address("issuer", "spring.security.oauth2.resourceserver.jwt.issuer-uri");
        check.address("issuer", "spring.security.oauth2.resourceserver.jwt.jwk-set-uri");
        check.address("traces", "management.opentelemetry.tracing.export.otlp.endpoint");
        check.entry("schema-registry", "lianluo.schema-registry.properties", "schema.registry.url");
        // The service signs in there with a secret of its own to be let in elsewhere.
        check.entry("issuer", "lianluo.schema-registry.properties", "bearer.auth.issuer.endpoint.url");
        check.entry("issuer", "spring.kafka.properties", "sasl.oauthbearer.token.endpoint.url");
        check.mail();
        check.scanner();
        return List.copyOf(check.found);
    }

    private void find(String way, String sentence) {
        if (!allowed.contains(way)) {
            found.add(sentence);
        }
    }

    private void broker() {
        String protocol = property("spring.kafka.security.protocol");
        if (protocol.isEmpty()) {
            protocol = property("spring.kafka.properties.security.protocol");
        }
        String servers = property("spring.kafka.bootstrap-servers");
        if (!protocol.toUpperCase(Locale.ROOT).endsWith("SSL")) {
            beyond(hosts(servers)).findFirst().ifPresent(host -> find("broker", "spring.kafka.bootstrap-servers names " + host
                    + "; without TLS passwords and personal data would leave this machine: set spring.kafka.security.protocol to SASL_SSL or SSL"));
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
            beyond(hosts(uri.group(2))).findFirst().ifPresent(host -> find("store", "spring.mongodb.uri names " + host + "; without TLS passwords and personal data would leave this machine: add tls=true to it"));
        }
    }

    private void address(String way, String name) {
        address(way, name, property(name));
    }

    private void entry(String way, String map, String key) {
        address(way, map + "." + key, SettingsCheck.entry(environment, map, key));
    }

    private void address(String way, String name, String addresses) {
        for (String address : addresses.split(",")) {
            if (address.strip().toLowerCase(Locale.ROOT).startsWith("http://") && !isHere(host(address.strip()))) {
                find(way, name + " is " + address.strip() + " and would send what is secret without TLS; use https://");
            }
        }
    }

    private void mail() {
        String host = property("spring.mail.host");
        boolean tls = property("spring.mail.properties.mail.smtp.starttls.required").equals("true") || property("spring.mail.ssl.enabled").equals("true")
                || !property("spring.mail.ssl.bundle").isEmpty() || property("spring.mail.protocol").equals("smtps");
        if (!host.isEmpty() && !tls && !isHere(host)) {
            find("mail", "spring.mail.host is " + host + "; without TLS names and addresses would leave this machine: set spring.mail.properties.mail.smtp.starttls.enable and .required to true");
        }
    }

    /** ClamAV's protocol has no TLS at all. */
    private void scanner() {
        beyond(hosts(property("lianluo.files.clamav"))).findFirst().ifPresent(host -> find("scanner", "lianluo.files.clamav names " + host
                + ", to which files go without TLS; where the network between them is trusted, name scanner in " + ALLOWED));
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
