package io.lianluo.eventing;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * These properties are what an operator sets after the service's database was restored from a backup, under {@code lianluo.eventing.recovery}. Left set,
 * they do nothing a second time.
 *
 * @param backupAt when the backup began, or earlier; null where nothing was restored
 * @param lost     what to do about that which was told after the backup and is not in the store; null does nothing about it
 */
@ConfigurationProperties("lianluo.eventing.recovery")
record RecoveryProperties(@Nullable Instant backupAt, @Nullable Lost lost) {

    /** The ways to deal with what was told after the backup and is not in the store. */
    enum Lost {
        /** It is listed in the log, and nothing is changed. */
        LIST,
        /** Others are told what the store has in its place. */
        TAKE_BACK
    }
}
