package io.lianluo.assessment.programme;

import io.lianluo.eventing.EventMeta;
import java.util.List;
import java.util.SortedSet;

/** All programmes of which the registry has told. */
public interface Programmes {

    /** Keeps a version of a programme, unless a later word on it is kept already. */
    void keep(EventMeta cause, Programme programme);

    /** Codes of all programmes, in order. */
    SortedSet<String> codes();

    /** All versions of a programme, the oldest first; none while the registry has not told of it. */
    List<Programme> versions(String code);
}
