package io.lianluo.sealing;

/** Documents of one kind that hold something sealed; each is sealed as a whole, with the key that was active when it was written. */
public interface SealedDocuments {

    /** Their kind's name, usually that of their collection. */
    String kind();

    /** How many the key of that name sealed. */
    long sealedBy(String key);

    /** How many were sealed by a key that is not configured, so that nobody can read them. */
    long unreadable();

    /**
     * Seals some anew that hold what a configured key other than the active one sealed, or fingerprints of a key that is no longer configured. Somebody
     * else who saves one meanwhile has sealed it anew by that.
     *
     * @param limit the most
     * @return how many there were, and not more than the limit
     */
    int sealAnew(int limit);
}
