package io.lianluo.sealing;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Base64;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import javax.crypto.KDF;
import javax.crypto.SecretKey;
import javax.crypto.spec.HKDFParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * The keys that an operator configured for a service, each by its name, and the keys that are derived from them for one purpose each (HKDF with
 * SHA-256). One of them is active and seals from now on; the others still open what they sealed. No configured key is used or handed out itself,
 * and two services, or two purposes of one, never have a key in common, so nothing sealed for one opens for another.
 */
public final class SealingKeys {

    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9-]{1,32}");
    private static final Pattern PURPOSE = Pattern.compile("[A-Za-z0-9-]+");
    private static final int KEY_BYTES = 32;

    private final String service;
    private final String activeKey;
    private final Map<String, SecretKey> keys;

    /**
     * Takes the configured keys.
     *
     * @param service   name of the service that seals
     * @param activeKey name of the key that seals from now on
     * @param keys      keys by name, each 32 bytes in Base64
     * @throws IllegalStateException if the active key is missing or one is not 32 bytes in Base64; the message names the setting, and no key
     */
    public SealingKeys(String service, String activeKey, Map<String, String> keys) {
        if (!keys.containsKey(activeKey)) {
            throw new IllegalStateException("No key '" + activeKey + "' to seal personal data with: set lianluo.sealing.keys." + activeKey
                    + " (32 bytes in Base64)");
        }
        this.service = service;
        this.activeKey = activeKey;
        this.keys = new TreeMap<>(keys.entrySet().stream().collect(Collectors.toMap(Map.Entry::getKey, key -> checked(key.getKey(), key.getValue()))));
    }

    /** Name of the key that seals from now on. */
    public String activeKey() {
        return activeKey;
    }

    /** Names of all keys that are configured, the active one among them, in order. */
    public Set<String> names() {
        return Collections.unmodifiableSet(keys.keySet());
    }

    /** Names of the keys that only open what they sealed, in order. */
    public Set<String> olderNames() {
        return keys.keySet().stream().filter(name -> !name.equals(activeKey)).collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /**
     * Derives a key for one purpose, for those who seal by other means than {@link #seal}, such as a file in chunks. It is always the same for
     * the same service, name and purpose.
     *
     * @param name    name of the configured key: the {@link #activeKey} to seal, and to open the one that was active then
     * @param purpose a word for what is sealed, such as {@code files}, of letters, digits and hyphens
     * @return a key of 32 bytes
     * @throws IllegalStateException if no key of that name is configured
     */
    public SecretKey key(String name, String purpose) {
        return derived(name, "key", purpose);
    }

    /**
     * Gives the seal for one purpose, usually the name of the collection whose documents hold what is sealed.
     *
     * @param purpose a word of letters, digits and hyphens
     */
    public Seal seal(String purpose) {
        return new Seal(this, purpose);
    }

    /**
     * Gives the fingerprints for one purpose, usually the name of the collection in which something is found by them.
     *
     * @param purpose a word of letters, digits and hyphens
     */
    public Fingerprints fingerprints(String purpose) {
        return new Fingerprints(this, purpose);
    }

    /** The use keeps apart what different means seal for a purpose of one name. */
    SecretKey derived(String name, String use, String purpose) {
        if (!PURPOSE.matcher(purpose).matches()) {
            throw new IllegalArgumentException("'" + purpose + "' is no purpose of a key: letters, digits and hyphens make one");
        }
        SecretKey key = keys.get(name);
        if (key == null) {
            throw unknown(name);
        }
        byte[] info = String.join("/", "lianluo", service, use, purpose).getBytes(StandardCharsets.UTF_8);
        try {
            return KDF.getInstance("HKDF-SHA256").deriveKey("Generic", HKDFParameterSpec.ofExtract().addIKM(key).thenExpand(info, KEY_BYTES));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("no key can be derived from '" + name + "'", e);
        }
    }

    static IllegalStateException unknown(String name) {
        return new IllegalStateException("The key '" + name + "', which sealed personal data, is not configured: set lianluo.sealing.keys." + name
                + " again until GET /api/v1/keys says that it is removable");
    }

    private static SecretKey checked(String name, String key) {
        if (!NAME.matcher(name).matches()) {
            throw new IllegalStateException("'" + name + "' is no name of a key below lianluo.sealing.keys: at most 32 letters, digits and hyphens make one");
        }
        try {
            byte[] bytes = Base64.getDecoder().decode(key);
            if (bytes.length == KEY_BYTES) {
                return new SecretKeySpec(bytes, "Generic");
            }
        } catch (IllegalArgumentException notBase64) {
            // The sentence below is all that may be said of it.
        }
        throw new IllegalStateException("lianluo.sealing.keys." + name + " must be 32 bytes in Base64");
    }

    /** Names no key's bytes, so that none ends in a log. */
    @Override
    public String toString() {
        return "SealingKeys[activeKey=" + activeKey + ", names=" + names() + "]";
    }
}
