package io.lianluo.registry.acting;

import io.lianluo.domain.RecordedChange;
import java.util.List;
import java.util.UUID;

/** Things on which people may act at once, so that the slower must be told what the faster did. */
public interface RecordedChanges {

    /** The changes of the thing of that id since a version, the oldest first, as far as they are recorded. */
    List<RecordedChange> since(UUID id, long version);
}
