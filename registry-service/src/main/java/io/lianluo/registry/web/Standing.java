package io.lianluo.registry.web;

import io.lianluo.documents.print.Wording;
import io.lianluo.registry.acting.Signature;
import java.util.Map;
import java.util.UUID;

/** Says in which capacity a signature was given, and in whose place (COM-7). */
public final class Standing {

    private Standing() { }

    /**
     * The capacity, with the person who was stood in for.
     *
     * @param capacity the capacity, in words of the reader's language
     * @param names    names of people, as far as the reader may know them
     */
    public static String in(Signature signature, String capacity, Map<UUID, String> names, Wording words) {
        if (signature.inPlaceOf() == null) {
            return capacity;
        }
        String name = names.get(signature.inPlaceOf());
        return name == null ? words.get("acting.in-place", capacity) : words.get("acting.in-place-of", capacity, name);
    }
}
