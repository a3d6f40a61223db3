package io.lianluo.eventing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.lianluo.events.registry.v1.UnitChanged;
import io.lianluo.testing.TestTopics;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.context.ConfigurableApplicationContext;

class PublishingIT {

    @Test
    void whatHappenedReachesTheTopic() {
        try (ConfigurableApplicationContext registry = RegistryApp.start("publishing", Map.of())) {
            Units units = registry.getBean(Units.class);
            Unit unit = Unit.found(UUID.randomUUID(), "u-1", "东风汽车");
            units.save(unit);
            units.change(unit.id(), u -> u.rename("东风汽车集团"));

            await().atMost(java.time.Duration.ofMinutes(1)).untilAsserted(() -> assertThat(TestTopics.values(UnitChanged.class)).extracting(UnitChanged::getName)
                    .containsExactly("东风汽车", "东风汽车集团"));
            System.out.println(TestTopics.consume(UnitChanged.class));
            System.out.println(registry.getBean(org.springframework.data.mongodb.core.MongoTemplate.class).findAll(org.bson.Document.class, "units"));
        }
    }
}
