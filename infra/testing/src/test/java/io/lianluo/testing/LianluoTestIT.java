package io.lianluo.testing;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.core.env.Environment;

@SpringBootTest
@LianluoTest
class LianluoTestIT {

    @SpringBootConfiguration
    static class Application { }

    @Autowired
    private Environment environment;

    @Test
    void theApplicationKnowsTheStackAndTheDatabaseOfTheTests() {
        TestStack stack = TestStack.get();
        assertThat(environment.getProperty("spring.kafka.bootstrap-servers")).isEqualTo(stack.bootstrapServers());
        assertThat(environment.getProperty("lianluo.schema-registry.url")).isEqualTo(stack.schemaRegistryUrl());
        assertThat(environment.getProperty("spring.security.oauth2.resourceserver.jwt.issuer-uri")).isEqualTo(stack.issuer().issuer());
        assertThat(environment.getProperty("spring.mongodb.uri")).endsWith("/test");
    }
}
