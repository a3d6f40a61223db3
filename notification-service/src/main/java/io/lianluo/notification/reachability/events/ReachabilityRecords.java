package io.lianluo.notification.reachability.events;

import io.lianluo.events.notification.v1.Channel;
import io.lianluo.events.notification.v1.ContactUnreachable;
import io.lianluo.notification.reachability.Reachability;
import io.lianluo.notification.reachability.ReachabilityEvent;
import io.lianluo.notification.reachability.ReachabilityEvent.Unreachable;
import java.util.List;
import java.util.UUID;
import org.apache.avro.specific.SpecificRecord;
import org.jspecify.annotations.Nullable;

/** The record that tells that somebody cannot be reached. */
public final class ReachabilityRecords {

    private ReachabilityRecords() { }

    /** What others are told of the event. */
    public static List<SpecificRecord> of(ReachabilityEvent event, Reachability reachability) {
        return switch (event) {
            case Unreachable(UUID noticeId, long edition, var at) -> List.of(ContactUnreachable.newBuilder()
                    .setPersonId(reachability.state().personId())
                    .setChannel(Channel.EMAIL)
                    .setNoticeId(noticeId)
                    .setFailedAt(at)
                    .setContactEdition(fitting(edition))
                    .build());
        };
    }

    /** The registry counts beyond an int once its store was restored from a backup; readers then go by the time of the failure. */
    private static @Nullable Integer fitting(long edition) {
        return edition > Integer.MAX_VALUE ? null : (int) edition;
    }
}
