package io.lianluo.notification.reachability.events;

import static org.assertj.core.api.Assertions.assertThat;

import io.lianluo.events.notification.v1.ContactUnreachable;
import io.lianluo.notification.reachability.Reachability;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** The edition that failed is told as far as the contract can hold it. */
class ReachabilityRecordsTest {

    @Test
    void anEditionBeyondAnIntIsToldAsNotKnown() {
        assertThat(toldOf(4)).isEqualTo(4);
        assertThat(toldOf(Integer.MAX_VALUE)).isEqualTo(Integer.MAX_VALUE);
        assertThat(toldOf(1_796_000_000_000L)).isNull();
    }

    private static @Nullable Integer toldOf(long edition) {
        Reachability reachability = Reachability.of(UUID.randomUUID());
        reachability.refused(edition, UUID.randomUUID(), Instant.EPOCH);
        return ((ContactUnreachable) ReachabilityRecords.of(reachability.raised().getFirst(), reachability).getFirst()).getContactEdition();
    }
}
