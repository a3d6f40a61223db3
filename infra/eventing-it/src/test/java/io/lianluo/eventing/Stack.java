package io.lianluo.eventing;

import io.lianluo.eventing.Publisher.Address;
import io.lianluo.testing.TestStack;

/** Gives the addresses of the parts that all tests here need. */
final class Stack {

    private Stack() { }

    static Address address(String database) {
        TestStack stack = TestStack.get();
        return new Address(stack.mongoUri(database), stack.bootstrapServers(), stack.schemaRegistryUrl());
    }
}
