package io.lianluo.eventing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.health.contributor.Status;
import org.springframework.mock.env.MockEnvironment;

class KafkaHealthIndicatorTest {

    private static final String NOBODY_LISTENS = "localhost:1";

    /** By its own choice Kafka's client would begin anew thousands of times a second, so each check has a client of its own while the broker is away. */
    @Test
    void aBrokerThatIsAwayIsAskedWithoutHaste() {
        assertThat(settings()).containsEntry("metadata.recovery.strategy", "none");
        KafkaHealthIndicator indicator = new KafkaHealthIndicator(settings(), new TreeMap<>());
        try {
            assertThat(indicator.health().getStatus()).isEqualTo(Status.DOWN);
            assertThat(indicator.health().getStatus()).isEqualTo(Status.DOWN);
        } finally {
            indicator.destroy();
        }
    }

    /** As an application has them that says the address of the brokers and nothing else. */
    private static Map<String, Object> settings() {
        MockEnvironment environment = new MockEnvironment().withProperty("spring.application.name", "reporting");
        new EventingDefaults().postProcessEnvironment(environment, new SpringApplication());
        Map<String, Object> settings = new HashMap<>(Binder.get(environment).bind("spring.kafka.admin.properties", Bindable.mapOf(String.class, String.class)).get());
        settings.put("bootstrap.servers", NOBODY_LISTENS);
        return settings;
    }
}
