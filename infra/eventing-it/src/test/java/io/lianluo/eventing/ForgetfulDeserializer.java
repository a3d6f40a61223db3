package io.lianluo.eventing;

import io.lianluo.avro.serde.KafkaAvroDeserializer;
import java.util.Map;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.serialization.Deserializer;

/** Somebody else's deserializer, put in by configuration; it can be made to forget the schemas that it knows. */
public final class ForgetfulDeserializer implements Deserializer<Object> {

    private static volatile boolean forget;
    private Map<String, ?> configs = Map.of();
    private KafkaAvroDeserializer memory;

    static void forget() {
        forget = true;
    }

    @Override
    public void configure(Map<String, ?> configs, boolean isKey) {
        this.configs = configs;
        memory = new KafkaAvroDeserializer();
        memory.configure(configs, isKey);
    }

    @Override
    public synchronized Object deserialize(String topic, Headers headers, byte[] data) {
        if (forget) {
            forget = false;
            memory.close();
            configure(configs, false);
        }
        return memory.deserialize(topic, headers, data);
    }

    @Override
    public Object deserialize(String topic, byte[] data) {
        return deserialize(topic, null, data);
    }
}
