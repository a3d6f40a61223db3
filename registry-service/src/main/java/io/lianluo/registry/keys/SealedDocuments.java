package io.lianluo.registry.keys;

import java.util.Set;

/** Documents of one kind that hold something sealed; each is sealed as a whole, with the key that was active when it was written. */
public interface SealedDocuments {

    /** What they are called. */
    String kind();

    /** How many the key of that name sealed. */
    long sealedBy(String key);

    /** How many were sealed by a key of none of these names. */
    long sealedByOthers(Set<String> keys);

    /**
     * Seals some of those anew that one of these keys sealed; what somebody else saves meanwhile is sealed anew by that.
     *
     * @param limit the most
     * @return how many there were, and not more than the limit
     */
    int sealAnew(Set<String> keys, int limit);
}
