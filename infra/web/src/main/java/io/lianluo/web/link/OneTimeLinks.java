package io.lianluo.web.link;

import io.lianluo.web.AccessPolicy;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Makes and reads one-time links: {@code <address>/links/<purpose>/<token>}. A token is signed by HMAC-SHA256 for its purpose alone and
 * holds nothing personal. Who has the key may make links, so the service that sends one makes it at that moment, and none is ever stored.
 */
public final class OneTimeLinks {

    private static final String ALGORITHM = "HmacSHA256";
    private static final int KEY_BYTES = 32;
    private static final int LONGEST_TOKEN = 400;
    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9_-]{1,64}");
    private static final int PARTS = 5;

    private final String activeKey;
    private final Map<String, SecretKeySpec> keys;
    private final String address;

    /**
     * Links with these keys.
     *
     * @throws IllegalStateException if there is no key, one is not 32 bytes in Base64, or the address is none
     */
    public OneTimeLinks(LinkProperties properties) {
        this.activeKey = properties.activeKey();
        if (!properties.keys().containsKey(activeKey)) {
            throw new IllegalStateException("No key '" + activeKey + "' to sign one-time links with: set lianluo.web.links.keys." + activeKey
                    + " (32 bytes in Base64)");
        }
        this.keys = properties.keys().entrySet().stream()
                .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, key -> key(key.getKey(), key.getValue())));
        this.address = checkedAddress(properties.address());
    }

    /**
     * The address of a link, for its receiver alone: whoever has it may act.
     *
     * @throws IllegalArgumentException if purpose, subject or use have other signs than a link may have
     */
    public String address(String purpose, Link link) {
        String body = String.join(".", name(activeKey), Long.toString(link.until().getEpochSecond()), name(link.subject()), name(link.use()));
        return address + AccessPolicy.LINKS + name(purpose) + "/" + body + "." + signature(activeKey, purpose, body);
    }

    /** The link of a token that was made for this purpose; empty if it was not, was changed, or was signed by a key that is no more. */
    public Optional<Link> open(String purpose, String token) {
        String[] parts = token.split("\\.", -1);
        if (token.length() > LONGEST_TOKEN || parts.length != PARTS || !keys.containsKey(parts[0])) {
            return Optional.empty();
        }
        String signature = signature(parts[0], purpose, token.substring(0, token.lastIndexOf('.')));
        if (!MessageDigest.isEqual(signature.getBytes(StandardCharsets.UTF_8), parts[PARTS - 1].getBytes(StandardCharsets.UTF_8))) {
            return Optional.empty();
        }
        try {
            return Optional.of(new Link(parts[2], parts[3], Instant.ofEpochSecond(Long.parseLong(parts[1]))));
        } catch (NumberFormatException | DateTimeException noMoment) {
            return Optional.empty();
        }
    }

    private String signature(String key, String purpose, String body) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(keys.get(key));
            byte[] signed = mac.doFinal(("one-time-link\n" + purpose + "\n" + body).getBytes(StandardCharsets.UTF_8));
            return Base64.getUrlEncoder().withoutPadding().encodeToString(signed);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("no link can be signed", e);
        }
    }

    private static String name(String text) {
        if (!NAME.matcher(text).matches()) {
            throw new IllegalArgumentException("a part of a link has signs that a link may not have");
        }
        return text;
    }

    private static SecretKeySpec key(String name, String base64) {
        try {
            byte[] bytes = Base64.getDecoder().decode(base64);
            if (bytes.length == KEY_BYTES) {
                return new SecretKeySpec(bytes, ALGORITHM);
            }
        } catch (IllegalArgumentException notBase64) {
            // The sentence below is all that may be said of it.
        }
        throw new IllegalStateException("lianluo.web.links.keys." + name + " must be 32 bytes in Base64");
    }

    private static String checkedAddress(String address) {
        try {
            URI uri = URI.create(address);
            if (uri.getHost() != null && ("https".equals(uri.getScheme()) || "http".equals(uri.getScheme())) && uri.getQuery() == null) {
                return address.replaceFirst("/+$", "");
            }
        } catch (IllegalArgumentException noAddress) {
            // The sentence below says what is asked for.
        }
        throw new IllegalStateException("lianluo.web.links.address must be the public address of the service that serves one-time links,"
                + " such as https://liaisons.example.org, not '" + address + "'");
    }
}
