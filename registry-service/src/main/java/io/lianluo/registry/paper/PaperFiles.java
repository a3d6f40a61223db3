package io.lianluo.registry.paper;

import java.util.Set;
import java.util.UUID;

/** The uploaded files to which papers refer. */
@FunctionalInterface
public interface PaperFiles {

    /** Removes those of the files to which no paper refers any more. */
    void removeUnreferred(Set<UUID> files);
}
