package io.lianluo.sealing;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.InsecureSecretKeyAccess;
import com.google.crypto.tink.aead.XAesGcmKey;
import com.google.crypto.tink.aead.XAesGcmParameters;
import com.google.crypto.tink.aead.subtle.XAesGcmAead;
import com.google.crypto.tink.util.SecretBytes;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Base64;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Seals and opens for one purpose (XAES-256-GCM of Google Tink, which bears any number of random nonces). It opens only in the place for which it
 * was sealed: the same purpose, document and field. Sealed bytes begin with the name of their key, so that they open for as long as that key is
 * configured.
 */
public final class Seal {

    private static final int SALT_BYTES = 12;

    private final String purpose;
    private final String activeKey;
    private final Map<String, Aead> keys;

    Seal(SealingKeys keys, String purpose) {
        this.purpose = purpose;
        this.activeKey = keys.activeKey();
        this.keys = keys.names().stream().collect(Collectors.toMap(Function.identity(), name -> cipher(keys.derived(name, "seal", purpose).getEncoded())));
    }

    private static Aead cipher(byte[] key) {
        try {
            return XAesGcmAead.create(XAesGcmKey.create(XAesGcmParameters.create(XAesGcmParameters.Variant.NO_PREFIX, SALT_BYTES),
                    SecretBytes.copyFrom(key, InsecureSecretKeyAccess.get()), null));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("no cipher can be made", e);
        }
    }

    /** Name of the key that seals now, to be kept with what it sealed. */
    public String key() {
        return activeKey;
    }

    /** Seals bytes for a field of a document. */
    public byte[] seal(String id, String field, byte[] plain) {
        byte[] name = activeKey.getBytes(StandardCharsets.UTF_8);
        try {
            byte[] sealed = Objects.requireNonNull(keys.get(activeKey)).encrypt(plain, place(id, field));
            return ByteBuffer.allocate(1 + name.length + sealed.length).put((byte) name.length).put(name).put(sealed).array();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(field + " of " + id + " in " + purpose + " cannot be sealed", e);
        }
    }

    /**
     * Opens what was sealed for that field of that document.
     *
     * @throws IllegalStateException if it was sealed for another place, is damaged, or its key is not configured
     */
    public byte[] open(String id, String field, byte[] sealed) {
        ByteBuffer buffer = ByteBuffer.wrap(sealed);
        try {
            byte[] name = new byte[buffer.get()];
            byte[] rest = new byte[buffer.get(name).remaining()];
            buffer.get(rest);
            Aead key = keys.get(new String(name, StandardCharsets.UTF_8));
            if (key == null) {
                throw SealingKeys.unknown(new String(name, StandardCharsets.UTF_8));
            }
            return key.decrypt(rest, place(id, field));
        } catch (GeneralSecurityException | NegativeArraySizeException | BufferUnderflowException e) {
            throw new IllegalStateException(field + " of " + id + " in " + purpose + " cannot be opened: it is damaged, or was sealed for another place", e);
        }
    }

    /** Gives the mapper that seals the texts of a document, in Base64. */
    public TextMapper sealing(String id) {
        return (field, text) -> Base64.getEncoder().encodeToString(seal(id, field, text.getBytes(StandardCharsets.UTF_8)));
    }

    /** Gives the mapper that opens the texts of a document; it throws as {@link #open} does. */
    public TextMapper opening(String id) {
        return (field, text) -> new String(open(id, field, Base64.getDecoder().decode(text)), StandardCharsets.UTF_8);
    }

    /**
     * Seals a text for another field of its document, for a field that gets another name: it would not open there as it is.
     *
     * @throws IllegalStateException as {@link #open} does
     */
    public String moved(String id, String from, String to, String text) {
        return sealing(id).map(to, opening(id).map(from, text));
    }

    /** The length keeps the end of an id apart from the beginning of a field. */
    private byte[] place(String id, String field) {
        return (purpose + '/' + id.length() + '/' + id + '/' + field).getBytes(StandardCharsets.UTF_8);
    }
}
