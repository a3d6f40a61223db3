package io.lianluo.sealing.mongo;

import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.Mockito.mock;

import io.lianluo.eventing.Replicas;
import io.lianluo.sealing.SealingKeys;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SealingReplicaTest {

    private static final SealingKeys KEYS = new SealingKeys("notification", "k1", Map.of("k1", "MDEyMzQ1Njc4OTAxMjM0NTY3ODkwMTIzNDU2Nzg5MDE="));

    record Clear(String name) { }

    private static final class Names extends SealingReplica<String, Clear> {

        private Names() {
            super(mock(Replicas.class), KEYS, "names", Clear.class);
        }

        @Override
        protected Clear keptOf(String name) {
            return new Clear(name);
        }

        @Override
        protected String restore(Clear kept) {
            return kept.name();
        }
    }

    @Test
    void whatIsKeptSaysByWhichKeyItIsSealed() {
        assertThatThrownBy(Names::new).isInstanceOf(IllegalArgumentException.class).hasMessage(Clear.class.getName() + " must have a component sealedBy");
    }
}
