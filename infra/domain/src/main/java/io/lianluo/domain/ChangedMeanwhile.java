package io.lianluo.domain;

import java.util.List;

/** An exception that can say how others changed a thing since the caller saw it. */
public interface ChangedMeanwhile {

    /** The changes since then, the oldest first; empty if they are not remembered. */
    List<RecordedChange> changes();
}
