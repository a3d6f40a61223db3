package io.lianluo.eventing;

import io.lianluo.eventing.Recoveries.Recovered;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.SmartInitializingSingleton;

/**
 * Lets a service go on whose store was restored from a backup, before it reads, tells or answers anything.
 *
 * <p>Readers have passed the sequences with which the restored aggregates would go on, so all versions are raised beyond anything that was ever told: to the
 * milliseconds since 1970. An aggregate that changes less than a thousand times in a second never catches up with them, so that a further recovery raises
 * them again, and they stay within 53 bits. Numbers that it counts up and told beyond the backup it learns of its own topics, before anything is changed.
 * Then the service reads its topics again from before the backup.
 */
final class Recovery implements SmartInitializingSingleton {

    private static final Logger log = LoggerFactory.getLogger(Recovery.class);

    private final RecoveryProperties properties;
    private final Recoveries recoveries;
    private final Outbox outbox;
    private final ConsumerGroup group;
    private final LostChanges lost;
    private final Clock clock;

    Recovery(RecoveryProperties properties, Recoveries recoveries, Outbox outbox, ConsumerGroup group, LostChanges lost, Clock clock) {
        this.properties = properties;
        this.recoveries = recoveries;
        this.outbox = outbox;
        this.group = group;
        this.lost = lost;
        this.clock = clock;
    }

    /** All stores are made by now, and nothing runs yet. What fails here ends the start, and the next start does it again. */
    @Override
    public void afterSingletonsInstantiated() {
        Instant backupAt = properties.backupAt() == null ? null : properties.backupAt().truncatedTo(ChronoUnit.MILLIS);
        if (backupAt != null && recoveries.last().filter(last -> last.backupAt().equals(backupAt)).isEmpty()) {
            recover(backupAt);
        }
        if (properties.lost() != null) {
            Recovered last = recoveries.last().orElseThrow(() -> new IllegalStateException(
                    "lianluo.eventing.recovery.lost is set, but this store was never recovered: set lianluo.eventing.recovery.backup-at first"));
            lost.deal(last, properties.lost());
        }
    }

    private void recover(Instant backupAt) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        if (backupAt.isAfter(now)) {
            throw new IllegalArgumentException("lianluo.eventing.recovery.backup-at is " + backupAt + ", which is still to come");
        }
        Recovered recovery = recoveries.begun().filter(begun -> begun.backupAt().equals(backupAt)).orElseGet(() -> begin(backupAt, now));
        group.readAgainSince(backupAt);
        long raised = outbox.allDocuments().stream().mapToLong(documents -> documents.raise(recovery.floor())).sum();
        recoveries.record(recovery);
        log.warn("The store was restored from a backup of {}: {} aggregates go on at version {}, and all topics are read again from before the backup",
                backupAt, raised, recovery.floor());
    }

    private Recovered begin(Instant backupAt, Instant now) {
        Recovered recovery = new Recovered(backupAt, now, now.toEpochMilli());
        recoveries.begin(recovery, lost.beyondStore(recoveries.watched()));
        return recovery;
    }
}
