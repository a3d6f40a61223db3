package io.lianluo.localstack;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jose.util.JSONObjectUtils;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.ParseException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;

/**
 * An OAuth 2 issuer for local use: discovery, keys and the client-credentials grant. It gives a token of anybody to whoever knows the one secret
 * {@value #SECRET}, so that nothing needs to be switched off in development; it must never be reached from outside.
 *
 * <p>The client id says who you are: {@code operator}, {@code system:<name>} for a machine, the id of a person, or a name under which a person
 * {@link #know was made known}. A token says that and nothing more: offices, seats and units follow from the roster. {@code scope} asks for scopes.
 */
public final class LocalIssuer implements AutoCloseable {

    /** The secret that every client gives. */
    public static final String SECRET = "local";

    private static final Duration VALIDITY = Duration.ofHours(12);

    private final InetAddress address;
    private final int port;
    private final RSAKey key;
    private final Map<String, String> personByName = new ConcurrentHashMap<>();
    private @Nullable HttpServer server;
    private @Nullable String name;

    private LocalIssuer(RSAKey key, InetAddress address, int port) {
        this.key = key;
        this.address = address;
        this.port = port == 0 ? Ports.free() : port;
    }

    /** Runs alone, in a container that lets nobody in but this machine: the file of the key, and the port. */
    public static void main(String[] arguments) throws IOException {
        new LocalIssuer(keyIn(Path.of(arguments[0])), InetAddress.getByName("0.0.0.0"), Integer.parseInt(arguments[1])).start();
    }

    /** An issuer whose key is kept in the file, so that tokens outlive a restart; port 0 chooses a free one. */
    public static LocalIssuer withKeyIn(Path file, int port) {
        return new LocalIssuer(keyIn(file), InetAddress.getLoopbackAddress(), port);
    }

    /** An issuer with a new key on a free port. */
    public static LocalIssuer withNewKey() {
        return new LocalIssuer(newKey(), InetAddress.getLoopbackAddress(), 0);
    }

    /** Starts to answer. */
    public LocalIssuer start() {
        try {
            HttpServer starting = HttpServer.create(new InetSocketAddress(address, port), 0);
            starting.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
            starting.createContext("/.well-known/openid-configuration", exchange -> answer(exchange, 200, discovery()));
            starting.createContext("/.well-known/oauth-authorization-server", exchange -> answer(exchange, 200, discovery()));
            starting.createContext("/jwks", exchange -> answer(exchange, 200, new JWKSet(key.toPublicJWK()).toJSONObject()));
            starting.createContext("/token", this::token);
            starting.start();
            server = starting;
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException("the issuer cannot listen on port " + port, e);
        }
    }

    /** Signs its tokens as that address, by which it is reached too. */
    LocalIssuer named(String address) {
        name = address;
        return this;
    }

    /** The value of {@code iss}, and where discovery begins. */
    public String issuer() {
        return name == null ? address() : name;
    }

    /** The address at which it answers itself, on this machine. */
    public String address() {
        return "http://localhost:" + port;
    }

    /** Returns the address at which tokens are asked for. */
    public String tokenEndpoint() {
        return address() + "/token";
    }

    /**
     * A signed token, for tests.
     *
     * @param subject person id or client id; null for a token that no service takes
     * @param roles   {@code operator}, {@code system} or none
     * @param scope   scopes, separated by spaces
     * @param issuedAt when it begins to be valid
     * @param validity how long it is valid
     */
    public String token(@Nullable String subject, List<String> roles, String scope, Instant issuedAt, Duration validity) {
        JWTClaimsSet claims = new JWTClaimsSet.Builder().issuer(issuer()).subject(subject).audience("lianluo")
                .claim("roles", roles).claim("scope", scope).jwtID(UUID.randomUUID().toString())
                .issueTime(Date.from(issuedAt)).notBeforeTime(Date.from(issuedAt)).expirationTime(Date.from(issuedAt.plus(validity))).build();
        try {
            SignedJWT jwt = new SignedJWT(new JWSHeader.Builder(JWSAlgorithm.RS256).keyID(key.getKeyID()).build(), claims);
            jwt.sign(new RSASSASigner(key));
            return jwt.serialize();
        } catch (JOSEException e) {
            throw new IllegalStateException("the token cannot be signed", e);
        }
    }

    /** Gives tokens of a person under a name, too. */
    public void know(String name, String personId) {
        personByName.put(name, personId);
    }

    /** A token that is valid from now on, with the role and scopes that the client id stands for. */
    public String token(String clientId) {
        Identity identity = identity(clientId);
        return token(identity.subject(), identity.roles(), identity.scope(), Instant.now(), VALIDITY);
    }

    private Identity identity(String clientId) {
        return Identity.of(personByName.getOrDefault(clientId, clientId));
    }

    @Override
    public void close() {
        if (server != null) {
            server.stop(0);
            server = null;
        }
    }

    /** The caller that a client id stands for. */
    private record Identity(String subject, List<String> roles, String scope) {

        private static final String EVERY_SCOPE = "registry.read registry.write reporting.read reporting.write meeting.read meeting.write "
                + "assessment.read assessment.write notification.read notification.write";

        static Identity of(String clientId) {
            if (clientId.startsWith("system:")) {
                return new Identity(clientId.substring("system:".length()), List.of("system"), EVERY_SCOPE);
            }
            if (clientId.equals("operator")) {
                // Whoever runs the platform is a person, always the same one.
                return new Identity(UUID.nameUUIDFromBytes(clientId.getBytes(StandardCharsets.UTF_8)).toString(), List.of(clientId), "lianluo");
            }
            return new Identity(UUID.fromString(clientId).toString(), List.of(), "lianluo");
        }
    }

    private void token(HttpExchange exchange) throws IOException {
        Map<String, List<String>> form = form(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
        Client client = Client.of(exchange.getRequestHeaders().getFirst("Authorization"), form);
        if (!"POST".equals(exchange.getRequestMethod())) {
            answer(exchange, 405, Map.of("error", "invalid_request"));
        } else if (!first(form, "grant_type").equals("client_credentials")) {
            answer(exchange, 400, Map.of("error", "unsupported_grant_type"));
        } else if (!client.secret().equals(SECRET)) {
            answer(exchange, 401, Map.of("error", "invalid_client", "error_description", "the secret of every local client is " + SECRET));
        } else {
            grant(exchange, client.id(), form);
        }
    }

    private void grant(HttpExchange exchange, String clientId, Map<String, List<String>> form) throws IOException {
        Identity identity;
        try {
            identity = identity(clientId);
        } catch (IllegalArgumentException e) {
            answer(exchange, 401, Map.of("error", "invalid_client", "error_description",
                    "the client id is operator, system:<name>, a person's id, or a name that infra/up prints"));
            return;
        }
        String scope = form.containsKey("scope") ? first(form, "scope") : identity.scope();
        answer(exchange, 200, Map.of("access_token", token(identity.subject(), identity.roles(), scope, Instant.now(), VALIDITY),
                "token_type", "Bearer", "expires_in", VALIDITY.toSeconds(), "scope", scope));
    }

    private Map<String, Object> discovery() {
        Map<String, Object> discovery = new LinkedHashMap<>();
        discovery.put("issuer", issuer());
        discovery.put("token_endpoint", issuer() + "/token");
        discovery.put("jwks_uri", issuer() + "/jwks");
        discovery.put("grant_types_supported", List.of("client_credentials"));
        discovery.put("token_endpoint_auth_methods_supported", List.of("client_secret_basic", "client_secret_post"));
        discovery.put("response_types_supported", List.of("token"));
        discovery.put("subject_types_supported", List.of("public"));
        discovery.put("id_token_signing_alg_values_supported", List.of("RS256"));
        return discovery;
    }

    private record Client(String id, String secret) {

        static Client of(@Nullable String authorization, Map<String, List<String>> form) {
            if (authorization == null || !authorization.startsWith("Basic ")) {
                return new Client(first(form, "client_id"), first(form, "client_secret"));
            }
            // Client ids have colons here, so the last one separates; curl sends them as they are.
            String both = new String(Base64.getDecoder().decode(authorization.substring("Basic ".length()).strip()), StandardCharsets.UTF_8);
            int colon = both.lastIndexOf(':');
            return colon < 0 ? new Client(both, "") : new Client(decoded(both.substring(0, colon)), decoded(both.substring(colon + 1)));
        }
    }

    private static Map<String, List<String>> form(String body) {
        Map<String, List<String>> form = new LinkedHashMap<>();
        for (String pair : body.split("&")) {
            int equals = pair.indexOf('=');
            if (equals > 0) {
                form.computeIfAbsent(decoded(pair.substring(0, equals)), name -> new ArrayList<>()).add(decoded(pair.substring(equals + 1)));
            }
        }
        return form;
    }

    private static String decoded(String text) {
        return URLDecoder.decode(text, StandardCharsets.UTF_8);
    }

    private static String first(Map<String, List<String>> form, String name) {
        return form.getOrDefault(name, List.of("")).getFirst();
    }

    private static void answer(HttpExchange exchange, int status, Map<String, Object> body) throws IOException {
        try (exchange) {
            byte[] bytes = JSONObjectUtils.toJSONString(body).getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().add("Content-Type", "application/json");
            exchange.getResponseHeaders().add("Cache-Control", "no-store");
            exchange.sendResponseHeaders(status, bytes.length);
            exchange.getResponseBody().write(bytes);
        }
    }

    private static RSAKey keyIn(Path file) {
        try {
            if (!Files.exists(file)) {
                Files.createDirectories(file.toAbsolutePath().getParent());
                Files.writeString(file, newKey().toJSONString());
            }
            return RSAKey.parse(Files.readString(file));
        } catch (IOException e) {
            throw new UncheckedIOException("the issuer's key " + file + " cannot be read", e);
        } catch (ParseException e) {
            throw new IllegalStateException("the issuer's key " + file + " is damaged; delete it", e);
        }
    }

    private static RSAKey newKey() {
        try {
            return new RSAKeyGenerator(2048).keyID(UUID.randomUUID().toString()).generate();
        } catch (JOSEException e) {
            throw new IllegalStateException("no key can be made", e);
        }
    }
}
