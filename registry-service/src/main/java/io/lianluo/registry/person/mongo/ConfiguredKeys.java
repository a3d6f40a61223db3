package io.lianluo.registry.person.mongo;

import io.lianluo.registry.person.KeyService;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import javax.crypto.Cipher;
import javax.crypto.Mac;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * A key service whose keys come from the configuration. A wrapped key begins with the name of the key that wrapped it, so that a new
 * active key can be added while old ones still open what they sealed.
 *
 * @param activeKey      name of the key that wraps from now on
 * @param keys           keys by name, each 32 bytes in Base64
 * @param fingerprintKey key of the fingerprints, 32 bytes in Base64; a change would make everybody unrecognisable
 */
@ConfigurationProperties("lianluo.registry.personal-data")
record ConfiguredKeys(@DefaultValue("k1") String activeKey, @DefaultValue Map<String, String> keys, @DefaultValue("") String fingerprintKey)
        implements KeyService {

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int NONCE_BYTES = 12;
    private static final int TAG_BITS = 128;
    private static final int KEY_BYTES = 32;

    ConfiguredKeys {
        keys = Map.copyOf(new TreeMap<>(keys));
        if (!keys.containsKey(activeKey)) {
            throw new IllegalStateException("No key '" + activeKey + "' to seal personal data with: set lianluo.registry.personal-data.keys."
                    + activeKey + " (32 bytes in Base64)");
        }
        keys.forEach((name, key) -> checked("keys." + name, key));
        checked("fingerprint-key", fingerprintKey);
    }

    @Override
    public Set<String> names() {
        return keys.keySet();
    }

    @Override
    public byte[] wrap(byte[] secret) {
        byte[] nonce = new byte[NONCE_BYTES];
        RANDOM.nextBytes(nonce);
        byte[] name = activeKey.getBytes(StandardCharsets.UTF_8);
        byte[] wrapped = crypt(Cipher.ENCRYPT_MODE, activeKey, nonce, secret);
        return ByteBuffer.allocate(1 + name.length + NONCE_BYTES + wrapped.length).put((byte) name.length).put(name).put(nonce).put(wrapped).array();
    }

    @Override
    public byte[] unwrap(byte[] wrapped) {
        ByteBuffer buffer = ByteBuffer.wrap(wrapped);
        byte[] name = new byte[buffer.get()];
        buffer.get(name);
        byte[] nonce = new byte[NONCE_BYTES];
        buffer.get(nonce);
        byte[] sealed = new byte[buffer.remaining()];
        buffer.get(sealed);
        return crypt(Cipher.DECRYPT_MODE, new String(name, StandardCharsets.UTF_8), nonce, sealed);
    }

    @Override
    public byte[] fingerprint(String text) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(checked("fingerprint-key", fingerprintKey), "HmacSHA256"));
            return mac.doFinal(text.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("no fingerprint can be made", e);
        }
    }

    private byte[] crypt(int mode, String keyName, byte[] nonce, byte[] input) {
        String key = keys.get(keyName);
        if (key == null) {
            throw new IllegalStateException("The key '" + keyName + "', which sealed personal data, is not configured: set "
                    + "lianluo.registry.personal-data.keys." + keyName + " again until GET /api/v1/keys says that it is removable");
        }
        try {
            SecretKey secret = new SecretKeySpec(checked("keys." + keyName, key), "AES");
            Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
            cipher.init(mode, secret, new GCMParameterSpec(TAG_BITS, nonce));
            return cipher.doFinal(input);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("a data key cannot be wrapped or unwrapped with '" + keyName + "'", e);
        }
    }

    private static byte[] checked(String property, String key) {
        try {
            byte[] bytes = Base64.getDecoder().decode(key);
            if (bytes.length == KEY_BYTES) {
                return bytes;
            }
        } catch (IllegalArgumentException notBase64) {
            // The sentence below is all that may be said of it.
        }
        throw new IllegalStateException("lianluo.registry.personal-data." + property + " must be 32 bytes in Base64");
    }

    /** No key, so that none ends in a log. */
    @Override
    public String toString() {
        return "ConfiguredKeys[activeKey=" + activeKey + "]";
    }
}
