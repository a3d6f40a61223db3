package io.lianluo.avro.serde;

import org.apache.avro.Schema;
import org.jspecify.annotations.Nullable;

/** Under which subject the schema of a topic's keys or values is registered. Implementations have a no-argument constructor. */
@FunctionalInterface
public interface SubjectNameStrategy {

    /**
     * The subject.
     *
     * @param schema the schema; null while a reader does not know it yet
     * @return the subject; null when it cannot be told without the schema
     */
    @Nullable String subjectName(String topic, boolean isKey, @Nullable Schema schema);
}
