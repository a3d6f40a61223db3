package io.lianluo.web.idempotency;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * Seals the body of an answer with a key made of the caller's own Idempotency-Key, which is not kept: what the answer says of people is
 * readable for whoever sends the request again, and for nobody who has the store.
 */
final class AnswerSeal {

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int NONCE_BYTES = 12;
    private static final int TAG_BITS = 128;

    private final SecretKeySpec key;

    AnswerSeal(String caller, String idempotencyKey) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            key = new SecretKeySpec(digest.digest(("seal\n" + caller + '\n' + idempotencyKey).getBytes(StandardCharsets.UTF_8)), "AES");
        } catch (GeneralSecurityException everyJdkHasIt) {
            throw new IllegalStateException(everyJdkHasIt);
        }
    }

    Answer sealed(Answer answer) {
        byte[] nonce = new byte[NONCE_BYTES];
        RANDOM.nextBytes(nonce);
        byte[] body = crypt(Cipher.ENCRYPT_MODE, nonce, answer.body(), 0);
        return new Answer(answer.status(), answer.headers(), ByteBuffer.allocate(NONCE_BYTES + body.length).put(nonce).put(body).array());
    }

    Answer opened(Answer answer) {
        byte[] nonce = new byte[NONCE_BYTES];
        System.arraycopy(answer.body(), 0, nonce, 0, NONCE_BYTES);
        return new Answer(answer.status(), answer.headers(), crypt(Cipher.DECRYPT_MODE, nonce, answer.body(), NONCE_BYTES));
    }

    private byte[] crypt(int mode, byte[] nonce, byte[] input, int offset) {
        try {
            Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
            cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, nonce));
            return cipher.doFinal(input, offset, input.length - offset);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("a remembered answer cannot be sealed or opened", e);
        }
    }
}
