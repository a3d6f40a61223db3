package io.lianluo.eventing;

import java.util.function.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.springframework.beans.factory.BeanRegistrar;
import org.springframework.beans.factory.BeanRegistry;
import org.springframework.cloud.function.context.FunctionRegistration;
import org.springframework.core.ResolvableType;
import org.springframework.core.env.Environment;
import org.springframework.messaging.Message;
import org.springframework.util.function.ThrowingConsumer;

/** Registers the function of each topic that the service reads; the bindings are in {@link EventingDefaults}. */
final class TopicFunctions implements BeanRegistrar {

    private static final ResolvableType TYPE = ResolvableType.forClassWithGenerics(Consumer.class,
            ResolvableType.forClassWithGenerics(Message.class, ResolvableType.forClassWithGenerics(ConsumerRecord.class, byte[].class, byte[].class)));

    @Override
    public void register(BeanRegistry registry, Environment environment) {
        EventingDefaults.topicsRead(environment).stream().map(EventingDefaults::functionOf).forEach(function ->
                registry.registerBean(function, FunctionRegistration.class, spec -> spec.supplier(context ->
                        function(function, context.bean(Dispatcher.class), context.bean(Exhaustion.class)))));
    }

    private static FunctionRegistration<?> function(String name, Dispatcher dispatcher, Exhaustion exhaustion) {
        ThrowingConsumer<Message<ConsumerRecord<byte[], byte[]>>> consumer = message -> {
            try {
                dispatcher.dispatch(message.getPayload());
            } catch (OutOfMemoryError e) {
                exhaustion.tell(e);
                throw e;
            }
        };
        return new FunctionRegistration<>(consumer, name).type(TYPE.getType());
    }
}
