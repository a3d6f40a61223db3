package io.lianluo.registry.person.mongo;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Base64;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;

/** Seals the fields of one document with AES-GCM; a sealed field opens only with its key, in its document, under its name. */
final class Seal {

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int KEY_BYTES = 32;
    private static final int NONCE_BYTES = 12;
    private static final int TAG_BITS = 128;

    private final SecretKeySpec key;
    private final String document;

    Seal(byte[] key, String document) {
        this.key = new SecretKeySpec(key, "AES");
        this.document = document;
    }

    static byte[] newKey() {
        byte[] key = new byte[KEY_BYTES];
        RANDOM.nextBytes(key);
        return key;
    }

    @Nullable String seal(String field, @Nullable String plain) {
        if (plain == null) {
            return null;
        }
        byte[] nonce = new byte[NONCE_BYTES];
        RANDOM.nextBytes(nonce);
        byte[] sealed = crypt(Cipher.ENCRYPT_MODE, field, nonce, plain.getBytes(StandardCharsets.UTF_8), 0);
        byte[] both = new byte[NONCE_BYTES + sealed.length];
        System.arraycopy(nonce, 0, both, 0, NONCE_BYTES);
        System.arraycopy(sealed, 0, both, NONCE_BYTES, sealed.length);
        return Base64.getEncoder().encodeToString(both);
    }

    @Nullable String open(String field, @Nullable String sealed) {
        if (sealed == null) {
            return null;
        }
        byte[] both = Base64.getDecoder().decode(sealed);
        byte[] nonce = new byte[NONCE_BYTES];
        System.arraycopy(both, 0, nonce, 0, NONCE_BYTES);
        return new String(crypt(Cipher.DECRYPT_MODE, field, nonce, both, NONCE_BYTES), StandardCharsets.UTF_8);
    }

    private byte[] crypt(int mode, String field, byte[] nonce, byte[] input, int offset) {
        try {
            Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
            cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, nonce));
            cipher.updateAAD((document + "/" + field).getBytes(StandardCharsets.UTF_8));
            return cipher.doFinal(input, offset, input.length - offset);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("the field " + field + " of " + document + " cannot be sealed or opened", e);
        }
    }
}
