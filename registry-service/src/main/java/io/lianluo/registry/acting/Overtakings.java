package io.lianluo.registry.acting;

import io.lianluo.web.Deed;
import java.util.List;

/** Things on which people may act at once, so that the slower must be told what the faster did. */
public interface Overtakings {

    /** What was done to the thing of that id since a version, the oldest first, as far as that is remembered. */
    List<Deed> since(String id, long version);
}
