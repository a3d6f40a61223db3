package io.lianluo.domain;

import com.github.f4b6a3.uuid.UuidCreator;
import java.util.Arrays;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Derives the id of a thing from what it stands for, so that two who make the thing at once make one. It is a name-based UUID (RFC 9562, version 5,
 * SHA-1), in one namespace for all of Lianluo. Other languages derive the same; {@code schemas/PUBLISHING.md} says what from.
 */
public final class DerivedId {

    private static final UUID NAMESPACE = UUID.fromString("4f18883d-a668-4bc5-aef0-e7dd11fdb689");
    private static final String SEPARATOR = "\n";

    private DerivedId() { }

    /**
     * The id of the thing of that kind which these parts tell from all others of its kind.
     *
     * @throws IllegalArgumentException if a part but the last has a line feed, which would let two different things have one name
     */
    public static UUID of(String kind, Object... parts) {
        String[] name = Stream.concat(Stream.of(kind), Arrays.stream(parts).map(Object::toString)).toArray(String[]::new);
        if (Arrays.stream(name, 0, name.length - 1).anyMatch(part -> part.contains(SEPARATOR))) {
            throw new IllegalArgumentException("only the last part of the name of a " + kind + " may have a line feed");
        }
        return UuidCreator.getNameBasedSha1(NAMESPACE, Arrays.stream(name).collect(Collectors.joining(SEPARATOR)));
    }
}
