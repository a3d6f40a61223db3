package io.lianluo.avro.serde;

import java.net.URI;
import java.net.http.HttpClient;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.common.config.ConfigException;
import org.jspecify.annotations.Nullable;

/** The way to the registry that the configuration describes: in memory, or over HTTP with retries at each address. */
final class Transports {

    private static final String MOCK = "mock://";

    private Transports() { }

    static Transport of(SerdeConfig config) {
        List<String> urls = config.getList(SerdeConfig.URL).stream().map(String::strip).toList();
        if (urls.stream().allMatch(url -> url.startsWith(MOCK))) {
            return InMemoryRegistry.scope(urls.get(0).substring(MOCK.length()));
        }
        return overHttp(config, urls);
    }

    private static Transport overHttp(SerdeConfig config, List<String> urls) {
        HttpClient http = HttpTransport.client(config);
        Map<String, String> headers = headers(config);
        Duration readTimeout = Duration.ofMillis(config.getInt(SerdeConfig.READ_TIMEOUT));
        List<Transport> addresses = new ArrayList<>();
        for (String url : urls) {
            URI uri = parsed(url);
            String userInfo = uri.getUserInfo();
            Credentials credentials = Credentials.of(config, userInfo, () -> new OAuthTokens(http, config, Clock.systemUTC()));
            String address = userInfo == null ? url : url.replaceFirst("//[^@/]*@", "//");
            addresses.add(new Retries(new HttpTransport(http, readTimeout, address, credentials, headers),
                    config.getInt(SerdeConfig.MAX_RETRIES), config.getInt(SerdeConfig.RETRIES_WAIT), config.getInt(SerdeConfig.RETRIES_MAX_WAIT)));
        }
        return new FailOver(addresses, () -> close(http));
    }

    /** Ends the client's threads on a Java that can; an earlier one ends them once nobody holds the client. */
    private static void close(HttpClient http) {
        if ((Object) http instanceof AutoCloseable closeable) {
            try {
                closeable.close();
            } catch (Exception e) {
                throw new IllegalStateException("The HTTP client of the registry cannot be closed", e);
            }
        }
    }

    private static URI parsed(String url) {
        try {
            URI uri = new URI(url);
            if (uri.getHost() != null && ("http".equals(uri.getScheme()) || "https".equals(uri.getScheme()))) {
                return uri;
            }
        } catch (java.net.URISyntaxException e) {
            // told below, without the address: it may hold a password
        }
        throw new ConfigException(SerdeConfig.URL + " must be an http or https address with a host, or mock://scope");
    }

    private static Map<String, String> headers(SerdeConfig config) {
        Map<String, String> headers = new HashMap<>();
        config.originalsWithPrefix(SerdeConfig.REQUEST_HEADER_PREFIX).forEach((name, value) -> headers.put(name, String.valueOf(value)));
        if (config.getString(SerdeConfig.BEARER_SOURCE) != null) {
            put(headers, "target-sr-cluster", config.getString(SerdeConfig.BEARER_LOGICAL_CLUSTER));
            put(headers, "Confluent-Identity-Pool-Id", config.getString(SerdeConfig.BEARER_IDENTITY_POOL));
        }
        return Map.copyOf(headers);
    }

    private static void put(Map<String, String> headers, String name, @Nullable String value) {
        if (value != null) {
            headers.put(name, value);
        }
    }
}
