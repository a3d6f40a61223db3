package io.lianluo.eventing;

/** The library's way to store and broker, handed to each {@link AggregateStore}; a bean, made once per service. */
public final class Outbox {
    Outbox() { }
}
