package io.lianluo.registry.programme;

import io.lianluo.access.Caller;
import io.lianluo.documents.yaml.SentFile;

/** Reads programme files that somebody sends to publish them. */
@FunctionalInterface
public interface ProgrammeFiles {

    /**
     * The definition in the file. Whose programme it is decides before anything else of the file is looked at.
     *
     * @throws io.lianluo.domain.InvalidInput with every fault of the file
     * @throws io.lianluo.access.Forbidden    if the caller may not publish that programme
     */
    ProgrammeDefinition read(SentFile file, Caller caller);
}
