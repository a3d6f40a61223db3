package io.lianluo.localstack;

import io.lianluo.schemas.RegisterSchemas;
import java.net.URI;

/** Makes the topics and registers the schemas on parts that run elsewhere, found by the environment of a service; safe to repeat. */
public final class Setup {

    private Setup() { }

    public static void main(String[] arguments) {
        QuietLogs.apply();
        Topics.create(System.getenv("SPRING_KAFKA_BOOTSTRAP_SERVERS"));
        RegisterSchemas.registerAll(URI.create(System.getenv("LIANLUO_SCHEMA_REGISTRY_URL")))
                .forEach(schema -> System.out.println(schema.topic() + " has version " + schema.version()));
    }
}
