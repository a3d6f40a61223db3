package io.lianluo.registry;

import io.lianluo.testing.ServiceAlone;

/** Starts the service without the others, and again when a class changes: {@code mvn -q -pl registry-service spring-boot:test-run}. */
class TestRegistryApplication {

    public static void main(String[] arguments) {
        ServiceAlone.run(RegistryApplication.class, arguments);
    }
}
