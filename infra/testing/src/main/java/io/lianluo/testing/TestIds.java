package io.lianluo.testing;

import java.nio.charset.StandardCharsets;
import java.util.UUID;

/** Ids of seats, units and people by their names in a test. */
public final class TestIds {

    private TestIds() { }

    /** The id of that name, always the same one. */
    public static UUID id(String name) {
        return UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8));
    }
}
