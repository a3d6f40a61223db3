package io.lianluo.sealing.autoconfigure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.Mockito.mock;

import io.lianluo.eventing.Outbox;
import io.lianluo.eventing.OutboxSeal;
import io.lianluo.sealing.SealingKeys;
import org.junit.jupiter.api.Test;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;

class SealingAutoConfigurationTest {

    private static final String KEY = "lianluo.sealing.keys.k1=MDEyMzQ1Njc4OTAxMjM0NTY3ODkwMTIzNDU2Nzg5MDE=";

    private final ApplicationContextRunner service = new ApplicationContextRunner().withConfiguration(AutoConfigurations.of(SealingAutoConfiguration.class))
            .withBean(Outbox.class, () -> mock(Outbox.class)).withPropertyValues("spring.application.name=registry");

    @Test
    void aServiceThatSealsDoesNotStartWithoutAKey() {
        service.run(started -> assertThat(started).hasFailed().getFailure().rootCause()
                .hasMessageContaining("set lianluo.sealing.keys.k1 (32 bytes in Base64)"));
        service.withPropertyValues(KEY, "lianluo.sealing.active-key=k2").run(started -> assertThat(started).hasFailed().getFailure().rootCause()
                .hasMessageContaining("set lianluo.sealing.keys.k2"));
    }

    @Test
    void aWaitingEventOpensForItselfAlone() {
        service.withPropertyValues(KEY).run(started -> {
            assertThat(started.getBean(SealingKeys.class).activeKey()).isEqualTo("k1");
            OutboxSeal seal = started.getBean(OutboxSeal.class);
            byte[] sealed = seal.seal("event", new byte[] {1, 2, 3});
            assertThat(seal.covers("registry.unit-changed.v1")).isTrue();
            assertThat(seal.key()).isEqualTo("k1");
            assertThat(seal.open("event", sealed)).containsExactly(1, 2, 3);
            assertThatThrownBy(() -> seal.open("another", sealed)).isInstanceOf(IllegalStateException.class);
        });
    }

    @Test
    void noKeyIsInWhatTheSettingsSayOfThemselves() {
        service.withPropertyValues(KEY).run(started -> assertThat(started.getBean(SealingProperties.class)).hasToString("SealingProperties[activeKey=k1]"));
    }
}
