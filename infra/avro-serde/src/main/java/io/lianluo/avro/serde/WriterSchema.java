package io.lianluo.avro.serde;

import java.util.UUID;
import org.apache.avro.Schema;
import org.apache.avro.SchemaCompatibility;
import org.apache.avro.SchemaCompatibility.SchemaCompatibilityType;
import org.apache.kafka.common.errors.SerializationException;
import org.jspecify.annotations.Nullable;

/**
 * The registered schema under which values are written.
 *
 * @param id     its id
 * @param guid   its GUID; null unless messages name it by that
 * @param schema the schema
 */
record WriterSchema(int id, @Nullable UUID guid, Schema schema) {

    /** Finds it for values of a schema, in the way that the configuration asks for. */
    static final class Choice {

        private final SchemaRegistryClient registry;
        private final boolean autoRegister;
        private final int fixedId;
        private final @Nullable UUID fixedGuid;
        private final boolean fixedStrict;
        private final boolean latest;
        private final boolean latestStrict;
        private final boolean removeJavaProperties;
        private final boolean byGuid;

        Choice(SchemaRegistryClient registry, SerdeConfig config, boolean isKey) {
            this.registry = registry;
            this.autoRegister = config.getBoolean(SerdeConfig.AUTO_REGISTER);
            this.fixedId = config.getInt(SerdeConfig.USE_SCHEMA_ID);
            this.fixedGuid = config.schemaGuid();
            this.fixedStrict = config.getBoolean(SerdeConfig.ID_COMPATIBILITY_STRICT);
            this.latest = config.getBoolean(SerdeConfig.USE_LATEST_VERSION);
            this.latestStrict = config.getBoolean(SerdeConfig.LATEST_COMPATIBILITY_STRICT);
            this.removeJavaProperties = config.getBoolean(SerdeConfig.REMOVE_JAVA_PROPERTIES);
            this.byGuid = config.writesHeader(isKey);
        }

        WriterSchema of(String subject, Schema own) {
            Schema schema = removeJavaProperties ? JavaProperties.removedFrom(own) : own;
            if (autoRegister) {
                int id = registry.register(subject, schema);
                return new WriterSchema(id, byGuid ? guid(registry.lookup(subject, schema)) : null, own);
            }
            if (fixedId >= 0) {
                Schema fixed = registry.schema(new SchemaId.Numbered(fixedId), subject);
                return new WriterSchema(fixedId, byGuid ? guid(registry.lookup(subject, fixed)) : null, chosen(own, fixed, fixedStrict));
            }
            if (fixedGuid != null) {
                Schema fixed = registry.schema(new SchemaId.Global(fixedGuid), subject);
                return new WriterSchema(registry.idOf(subject, fixed), byGuid ? fixedGuid : null, chosen(own, fixed, fixedStrict));
            }
            RegisteredSchema registered = latest ? registry.latest(subject) : registry.lookup(subject, schema);
            return new WriterSchema(registered.id(), byGuid ? guid(registered) : null,
                    latest ? chosen(own, registered.schema(), latestStrict) : own);
        }

        /** The other schema, or the value's own where the two differ in nothing that is written. */
        private static Schema chosen(Schema own, Schema other, boolean strict) {
            if (JavaProperties.removedFrom(own).equals(JavaProperties.removedFrom(other))) {
                return own;
            }
            if (strict) {
                var result = SchemaCompatibility.checkReaderWriterCompatibility(other, own);
                if (result.getType() != SchemaCompatibilityType.COMPATIBLE) {
                    throw new SerializationException("Incompatible schema: " + other.getFullName() + " as registered does not read what "
                            + own.getFullName() + " writes: " + result.getResult().getIncompatibilities());
                }
            }
            return other;
        }

        private static UUID guid(RegisteredSchema registered) {
            if (registered.guid() == null) {
                throw new SerializationException("The registry gives " + registered.subject()
                        + " no GUID; name schemas by their id, in the prefix, with this registry");
            }
            return registered.guid();
        }
    }
}
