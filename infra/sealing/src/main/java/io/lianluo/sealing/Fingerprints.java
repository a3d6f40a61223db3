package io.lianluo.sealing;

import com.google.crypto.tink.InsecureSecretKeyAccess;
import com.google.crypto.tink.prf.HmacPrfKey;
import com.google.crypto.tink.prf.HmacPrfParameters;
import com.google.crypto.tink.prf.HmacPrfParameters.HashType;
import com.google.crypto.tink.prf.Prf;
import com.google.crypto.tink.prf.subtle.HmacPrf;
import com.google.crypto.tink.util.SecretBytes;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Makes fingerprints for one purpose: keyed digests (HMAC-SHA256) by which a text is found again without being kept. Each begins with the name of
 * its key, {@code k1:4f…}. A text has one for each configured key. A document keeps all of them and is searched for by all of them: then it is found,
 * and a unique index refuses a second one, while some replicas know a new key and others do not yet.
 */
public final class Fingerprints {

    private static final int BYTES = 32;

    private final Map<String, Prf> keys = new LinkedHashMap<>();

    Fingerprints(SealingKeys keys, String purpose) {
        keys.names().stream().sorted(Comparator.comparing(name -> !name.equals(keys.activeKey())))
                .forEach(name -> this.keys.put(name, digest(keys.derived(name, "fingerprints", purpose).getEncoded())));
    }

    private static Prf digest(byte[] key) {
        try {
            return HmacPrf.create(HmacPrfKey.builder().setKeyBytes(SecretBytes.copyFrom(key, InsecureSecretKeyAccess.get()))
                    .setParameters(HmacPrfParameters.builder().setKeySizeBytes(BYTES).setHashType(HashType.SHA256).build()).build());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("no digest can be made", e);
        }
    }

    /** Names of the keys that make them, the active one first, to be kept with them. */
    public List<String> keys() {
        return List.copyOf(keys.keySet());
    }

    /** The fingerprints of a text, one for each configured key, the active one's first. */
    public List<String> of(String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        return keys.entrySet().stream().map(key -> key.getKey() + ':' + HexFormat.of().formatHex(digest(key.getValue(), bytes))).toList();
    }

    private static byte[] digest(Prf key, byte[] text) {
        try {
            return key.compute(text, BYTES);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("no fingerprint can be made", e);
        }
    }
}
