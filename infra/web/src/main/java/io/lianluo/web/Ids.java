package io.lianluo.web;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Turns ids, which are UUIDs at the interface, into the texts that a service keeps, and back. */
public final class Ids {

    private Ids() { }

    /** The id that a service keeps as a text. */
    public static UUID of(String id) {
        return UUID.fromString(id);
    }

    /** The id that a service keeps as a text; null for none. */
    public static @Nullable UUID ofNullable(@Nullable String id) {
        return id == null ? null : UUID.fromString(id);
    }

    /** The text as which a service keeps an id; null for none. */
    public static @Nullable String text(@Nullable UUID id) {
        return id == null ? null : id.toString();
    }
}
