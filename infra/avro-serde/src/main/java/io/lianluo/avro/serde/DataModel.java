package io.lianluo.avro.serde;

import java.util.Set;
import org.apache.avro.Schema;
import org.apache.avro.generic.GenericData;
import org.apache.avro.generic.GenericDatumReader;
import org.apache.avro.generic.GenericDatumWriter;
import org.apache.avro.io.DatumReader;
import org.apache.avro.io.DatumWriter;
import org.apache.avro.reflect.ReflectData;
import org.apache.avro.reflect.ReflectDatumReader;
import org.apache.avro.reflect.ReflectDatumWriter;
import org.apache.avro.specific.SpecificData;
import org.apache.avro.specific.SpecificDatumReader;
import org.apache.avro.specific.SpecificDatumWriter;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.common.errors.SerializationException;
import org.jspecify.annotations.Nullable;

/** Which Java values stand for which Avro values: generated classes, generic records, or plain classes by reflection. */
final class DataModel {

    private static final Set<Schema.Type> NAMED = Set.of(Schema.Type.RECORD, Schema.Type.ENUM, Schema.Type.FIXED);

    static {
        GeneratedClasses.trust();
    }

    private final boolean logicalTypes;
    private final boolean specificReader;
    private final GenericData generic;
    private final @Nullable ReflectData reflect;

    DataModel(SerdeConfig config) {
        this.logicalTypes = config.getBoolean(SerdeConfig.LOGICAL_TYPE_CONVERTERS);
        this.specificReader = config.getBoolean(SerdeConfig.SPECIFIC_READER);
        this.generic = converting(new GenericData());
        this.reflect = config.getBoolean(SerdeConfig.REFLECTION)
                ? converting(config.getBoolean(SerdeConfig.REFLECTION_ALLOW_NULL) ? new ReflectData.AllowNull() : new ReflectData())
                : null;
    }

    /** The schema of a value that is to be written. */
    Schema schemaOf(Object datum) {
        Schema schema = Schemas.of(datum);
        if (schema != null) {
            return schema;
        }
        if (reflect != null) {
            return reflect.getSchema(datum.getClass());
        }
        throw new SerializationException(datum.getClass().getName() + " is no Avro value; " + SerdeConfig.REFLECTION
                + "=true writes plain classes");
    }

    DatumWriter<Object> writer(Object datum, Schema schema) {
        if (datum instanceof SpecificRecord) {
            return new SpecificDatumWriter<>(schema, specific(datum.getClass()));
        }
        return reflect == null ? new GenericDatumWriter<>(schema, generic) : new ReflectDatumWriter<>(schema, reflect);
    }

    /**
     * A reader of data written by one schema.
     *
     * @param type   the class wanted; null for the one that the writer's schema names, where this model reads into classes
     * @param latest the schema to read by where no class gives one; null for the writer's
     */
    DatumReader<Object> reader(Schema writer, @Nullable Class<?> type, @Nullable Schema latest) {
        if (reflect != null && NAMED.contains(writer.getType())) {
            Class<?> wanted = type == null ? named(reflect, writer) : type;
            return new ReflectDatumReader<>(writer, latest == null ? reflect.getSchema(wanted) : latest, reflect);
        }
        boolean specific = type != null || specificReader && NAMED.contains(writer.getType());
        if (!specific) {
            return new GenericDatumReader<>(writer, latest == null ? writer : latest, generic);
        }
        Class<?> wanted = type == null ? named(SpecificData.get(), writer) : type;
        SpecificData data = specific(wanted);
        return new SpecificDatumReader<>(writer, latest == null ? data.getSchema(wanted) : latest, data);
    }

    private static Class<?> named(SpecificData data, Schema schema) {
        Class<?> named = data.getClass(schema);
        if (named == null) {
            throw new SerializationException("There is no class " + SpecificData.getClassName(schema) + " to read " + schema.getFullName()
                    + " into; generate it, name another by specific.avro.value.type, or set " + SerdeConfig.SPECIFIC_READER + "=false");
        }
        return named;
    }

    private SpecificData specific(Class<?> type) {
        SpecificData ofClass = SpecificData.getForClass(type);
        // The class's own model is shared by everybody who uses it: never add to it.
        return logicalTypes && ofClass == SpecificData.get() ? converting(new SpecificData(type.getClassLoader())) : ofClass;
    }

    private <D extends GenericData> D converting(D data) {
        return logicalTypes ? LogicalTypes.addTo(data) : data;
    }
}
