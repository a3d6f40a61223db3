package io.lianluo.avro.serde;

import java.util.UUID;

/** Names the schema with which a message was written. */
public sealed interface SchemaId {

    /** The number that a registry gave the schema; its meaning ends with that registry. */
    record Numbered(int number) implements SchemaId {
        @Override
        public String toString() {
            return "id " + number;
        }
    }

    /** The schema's identity wherever it is registered, as Confluent's header format carries it. */
    record Global(UUID guid) implements SchemaId {
        @Override
        public String toString() {
            return "guid " + guid;
        }
    }
}
