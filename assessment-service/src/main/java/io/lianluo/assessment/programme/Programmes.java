package io.lianluo.assessment.programme;

import io.lianluo.eventing.EventMeta;
import java.util.List;

/** All programmes of which the registry has told. */
public interface Programmes {

    /** Keeps a version of a programme, unless a later word on it is kept already. */
    void keep(EventMeta cause, Programme programme);

    /** All versions of a programme, the oldest first; none while the registry has not told of it. */
    List<Programme> versions(String code);
}
