package io.lianluo.avro.serde;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;
import org.apache.kafka.common.config.ConfigException;
import org.apache.kafka.common.config.types.Password;
import org.apache.kafka.common.security.JaasContext;
import org.jspecify.annotations.Nullable;

/** Supplies what a request says about its sender. */
@FunctionalInterface
interface Credentials {

    /** The value of the header {@code Authorization}; empty for nobody. */
    Optional<String> authorization() throws IOException;

    /** The credentials that the configuration asks for, for an address with that user info in its URL. */
    static Credentials of(SerdeConfig config, @Nullable String userInfoOfUrl, OAuthTokens.Factory tokens) {
        String bearer = config.getString(SerdeConfig.BEARER_SOURCE);
        if (bearer != null) {
            return switch (bearer) {
                case "STATIC_TOKEN" -> fixed("Bearer " + required(config, SerdeConfig.BEARER_TOKEN));
                case "OAUTHBEARER" -> {
                    OAuthTokens source = tokens.create();
                    yield () -> Optional.of("Bearer " + source.token());
                }
                default -> throw new ConfigException(SerdeConfig.BEARER_SOURCE, bearer, "must be STATIC_TOKEN or OAUTHBEARER");
            };
        }
        String basic = config.getString(SerdeConfig.BASIC_SOURCE);
        return switch (basic == null ? "URL" : basic) {
            case "URL" -> userInfoOfUrl == null ? Optional::empty : basic(userInfoOfUrl);
            case "USER_INFO" -> basic(required(config, SerdeConfig.BASIC_USER_INFO));
            case "SASL_INHERIT" -> basic(userInfoOfSasl(config));
            default -> throw new ConfigException(SerdeConfig.BASIC_SOURCE, basic, "must be URL, USER_INFO or SASL_INHERIT");
        };
    }

    private static Credentials basic(String userInfo) {
        return fixed("Basic " + Base64.getEncoder().encodeToString(userInfo.getBytes(StandardCharsets.UTF_8)));
    }

    private static Credentials fixed(String authorization) {
        return () -> Optional.of(authorization);
    }

    private static String required(SerdeConfig config, String key) {
        Password value = config.getPassword(key);
        if (value == null || value.value().isEmpty()) {
            throw new ConfigException(key, null, "is needed by the credentials source");
        }
        return value.value();
    }

    private static String userInfoOfSasl(SerdeConfig config) {
        Object jaas = config.originals().get("sasl.jaas.config");
        if (jaas == null) {
            throw new ConfigException("sasl.jaas.config", null, "is needed by " + SerdeConfig.BASIC_SOURCE + "=SASL_INHERIT");
        }
        Password parsed = jaas instanceof Password password ? password : new Password(jaas.toString());
        var entries = JaasContext.loadClientContext(java.util.Map.of("sasl.jaas.config", parsed)).configurationEntries();
        String user = JaasContext.configEntryOption(entries, "username", null);
        String password = JaasContext.configEntryOption(entries, "password", null);
        if (user == null || password == null) {
            throw new ConfigException("sasl.jaas.config", null, "has no username and password to inherit");
        }
        return user + ":" + password;
    }
}
