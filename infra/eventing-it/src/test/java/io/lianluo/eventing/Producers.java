package io.lianluo.eventing;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.util.concurrent.Future;
import org.apache.kafka.clients.producer.Callback;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.springframework.kafka.core.ProducerFactory;

/** Producers that do something else than to send. */
final class Producers {

    private Producers() { }

    interface Sending {
        Future<RecordMetadata> send(Producer<byte[], byte[]> producer, ProducerRecord<byte[], byte[]> message, Callback callback);
    }

    /** A factory whose producers send in that way. */
    @SuppressWarnings("unchecked")
    static ProducerFactory<byte[], byte[]> sending(ProducerFactory<byte[], byte[]> factory, Sending sending) {
        return () -> {
            Producer<byte[], byte[]> producer = factory.createProducer();
            return (Producer<byte[], byte[]>) Proxy.newProxyInstance(Producers.class.getClassLoader(), new Class<?>[] {Producer.class},
                    (proxy, method, arguments) -> {
                        if (method.getName().equals("send") && arguments.length == 2) {
                            return sending.send(producer, (ProducerRecord<byte[], byte[]>) arguments[0], (Callback) arguments[1]);
                        }
                        try {
                            return method.invoke(producer, arguments);
                        } catch (InvocationTargetException e) {
                            throw e.getCause();
                        }
                    });
        };
    }
}
