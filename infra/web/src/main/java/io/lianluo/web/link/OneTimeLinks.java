package io.lianluo.web.link;

import io.lianluo.web.AccessPolicy;
import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
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

    /** Crockford's alphabet of 32 signs, without I, L, O and U. */
    private static final String CODE_ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    private static final int CODE_SIGNS = 12;
    private static final int CODE_GROUP = 4;
    private static final int SIGN_BITS = 5;

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

    /** The code of one use for a purpose, as a person types it from paper: twelve signs, none of which looks like another. */
    public String code(String purpose, String use) {
        return code(activeKey, purpose, use);
    }

    /** The codes of that use by every key, so that one is recognised although the active key changed since it was made. */
    public List<String> codes(String purpose, String use) {
        return keys.keySet().stream().map(key -> code(key, purpose, use)).toList();
    }

    private String code(String key, String purpose, String use) {
        long bits = ByteBuffer.wrap(digest(key, "one-time-code\n" + name(purpose) + "\n" + name(use))).getLong();
        StringBuilder code = new StringBuilder();
        for (int sign = 0; sign < CODE_SIGNS; sign++) {
            code.append(sign > 0 && sign % CODE_GROUP == 0 ? "-" : "").append(CODE_ALPHABET.charAt((int) (bits >>> SIGN_BITS * sign & 31)));
        }
        return code.toString();
    }

    private String signature(String key, String purpose, String body) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(digest(key, "one-time-link\n" + purpose + "\n" + body));
    }

    private byte[] digest(String key, String text) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(keys.get(key));
            return mac.doFinal(text.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("nothing can be signed", e);
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
