package io.lianluo.registry.person;

import io.lianluo.domain.InvalidInput;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The person whom somebody says they mean by a description, where it could be doubtful.
 *
 * @param personId the known person whom they mean; null if they do not say so
 * @param isNew    whether they say that it is nobody of those who may be meant
 */
public record Meant(@Nullable UUID personId, boolean isNew) {

    /** They do not say. */
    public static final Meant UNSAID = new Meant(null, false);

    private static final Set<String> NEW = Set.of("new", "NEW", "New", "新", "新人员");

    /**
     * As somebody writes it: an id, {@code new} (新), or nothing.
     *
     * @param part the part of the input in which it stands
     * @throws InvalidInput if it is neither
     */
    public static Meant of(String part, @Nullable String text) {
        String said = text == null ? "" : text.strip();
        if (said.isEmpty()) {
            return UNSAID;
        }
        if (NEW.contains(said)) {
            return new Meant(null, true);
        }
        try {
            return new Meant(UUID.fromString(said), false);
        } catch (IllegalArgumentException neither) {
            throw new InvalidInput(part, "person-id-or-new");
        }
    }
}
