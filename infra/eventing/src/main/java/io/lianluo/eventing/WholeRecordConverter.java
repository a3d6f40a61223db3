package io.lianluo.eventing;

import java.lang.reflect.Type;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.springframework.kafka.support.Acknowledgment;
import org.springframework.kafka.support.converter.MessagingMessageConverter;
import org.springframework.messaging.Message;
import org.springframework.messaging.support.GenericMessage;

/** Passes on the record as Kafka gave it: headers stay bytes, and a tombstone stays a record without value. */
final class WholeRecordConverter extends MessagingMessageConverter {

    @Override
    public Message<?> toMessage(ConsumerRecord<?, ?> message, Object acknowledgment, Object consumer, Type type) {
        return new GenericMessage<>(message);
    }
}
