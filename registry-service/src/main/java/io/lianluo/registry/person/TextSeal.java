package io.lianluo.registry.person;

import java.nio.charset.StandardCharsets;
import java.util.Base64;

/**
 * Seals what is said about people outside of their own document, so that the store's files do not say it. It is sealed for all of them
 * alike: an erasure takes it out of the documents.
 */
public final class TextSeal {

    private final KeyService keys;

    /** A seal with the installation's keys. */
    public TextSeal(KeyService keys) {
        this.keys = keys;
    }

    /** Name of the key that seals now. */
    public String key() {
        return keys.activeKey();
    }

    /** A text as it is kept. */
    public String seal(String text) {
        return Base64.getEncoder().encodeToString(keys.wrap(text.getBytes(StandardCharsets.UTF_8)));
    }

    /** A kept text as it was. */
    public String open(String sealed) {
        return new String(keys.unwrap(Base64.getDecoder().decode(sealed)), StandardCharsets.UTF_8);
    }
}
