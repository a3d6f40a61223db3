package io.lianluo.avro.serde;

import java.util.Map;
import org.apache.avro.Schema;
import org.apache.kafka.common.config.ConfigException;
import org.apache.kafka.common.errors.SerializationException;
import org.apache.kafka.common.utils.Utils;
import org.jspecify.annotations.Nullable;

/** The strategies that configuration can name: Confluent's three by their class names there, and classes of the reader's own. */
final class SubjectNameStrategies {

    private static final String CONFLUENT = "io.confluent.kafka.serializers.subject.";
    static final String TOPIC_NAME = CONFLUENT + "TopicNameStrategy";
    static final String RECORD_NAME = CONFLUENT + "RecordNameStrategy";
    static final String TOPIC_RECORD_NAME = CONFLUENT + "TopicRecordNameStrategy";

    private static final Map<String, SubjectNameStrategy> KNOWN = Map.of(
            TOPIC_NAME, (topic, isKey, schema) -> topic + (isKey ? "-key" : "-value"),
            RECORD_NAME, (topic, isKey, schema) -> schema == null ? null : recordName(schema),
            TOPIC_RECORD_NAME, (topic, isKey, schema) -> schema == null ? null : topic + "-" + recordName(schema));

    private SubjectNameStrategies() { }

    static SubjectNameStrategy named(String key, String className) {
        SubjectNameStrategy known = KNOWN.get(className);
        if (known != null) {
            return known;
        }
        try {
            return Utils.newInstance(className, SubjectNameStrategy.class);
        } catch (ReflectiveOperationException | RuntimeException e) {
            throw new ConfigException(key, className, "must be one of " + KNOWN.keySet()
                    + " or a class that implements " + SubjectNameStrategy.class.getName() + ": " + e);
        }
    }

    private static String recordName(@Nullable Schema schema) {
        if (schema == null || schema.getType() != Schema.Type.RECORD) {
            throw new SerializationException("A subject named by its record needs a record; this schema is " + schema);
        }
        return schema.getFullName();
    }
}
