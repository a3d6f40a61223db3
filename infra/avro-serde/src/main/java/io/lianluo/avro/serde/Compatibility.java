package io.lianluo.avro.serde;

import java.util.List;

/**
 * A registry's verdict on a schema that might be registered.
 *
 * @param compatible whether it would be accepted
 * @param messages   why not; empty where the registry gives no reasons
 */
public record Compatibility(boolean compatible, List<String> messages) {
    public Compatibility {
        messages = List.copyOf(messages);
    }
}
