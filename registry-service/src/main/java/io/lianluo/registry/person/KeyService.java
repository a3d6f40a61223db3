package io.lianluo.registry.person;

import java.util.Set;

/**
 * Keeps the keys that personal data is sealed with, as a key management service does: data keys go out and come back wrapped, and the
 * wrapping key never leaves.
 */
public interface KeyService {

    /** Name of the key that wraps from now on. */
    String activeKey();

    /** Names of all keys that are known here, the active one among them. */
    Set<String> names();

    /** Wraps a data key, so that it can be kept beside the data it seals; or another small secret of no more than a few kilobytes. */
    byte[] wrap(byte[] secret);

    /**
     * Unwraps what was wrapped.
     *
     * @throws IllegalStateException if the key that wrapped it is not known here
     */
    byte[] unwrap(byte[] wrapped);

    /** A keyed digest by which the same text is found again without being kept. */
    byte[] fingerprint(String text);
}
