package io.lianluo.schemas;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;

/**
 * The credentials by which the registry knows who registers.
 *
 * @param header value of the {@code Authorization} header; empty for a registry that asks for none
 */
public record RegistryCredentials(Optional<String> header) {

    static final String USER_INFO = "LIANLUO_SCHEMA_REGISTRY_USER_INFO";
    static final String TOKEN = "LIANLUO_SCHEMA_REGISTRY_TOKEN";

    /** No credentials. */
    public static RegistryCredentials none() {
        return new RegistryCredentials(Optional.empty());
    }

    /** Basic authentication; {@code userInfo} is {@code user:password}. */
    public static RegistryCredentials basic(String userInfo) {
        return new RegistryCredentials(Optional.of(
                "Basic " + Base64.getEncoder().encodeToString(userInfo.getBytes(StandardCharsets.UTF_8))));
    }

    /** A bearer token. */
    public static RegistryCredentials bearer(String token) {
        return new RegistryCredentials(Optional.of("Bearer " + token));
    }

    /**
     * The credentials that the environment gives.
     *
     * @throws IllegalArgumentException if it gives both kinds
     */
    public static RegistryCredentials from(Map<String, String> environment) {
        String userInfo = environment.getOrDefault(USER_INFO, "");
        String token = environment.getOrDefault(TOKEN, "");
        if (!userInfo.isEmpty() && !token.isEmpty()) {
            throw new IllegalArgumentException(USER_INFO + " and " + TOKEN + " are both set; set one of them");
        }
        if (!userInfo.isEmpty()) {
            return basic(userInfo);
        }
        return token.isEmpty() ? none() : bearer(token);
    }

    /** Says whether there are credentials, never which. */
    @Override
    public String toString() {
        return header.isPresent() ? "credentials" : "no credentials";
    }
}
