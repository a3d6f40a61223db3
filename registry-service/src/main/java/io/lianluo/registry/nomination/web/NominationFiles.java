package io.lianluo.registry.nomination.web;

import io.lianluo.access.Caller;
import io.lianluo.files.FileReferences;
import io.lianluo.registry.nomination.Nominations;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Opens the files of a nomination to those who have a part in it or watch over it. */
@Component
class NominationFiles implements FileReferences {

    /** The most nominations that refer to one file and are looked at. */
    private static final int MANY = 100;

    private final Nominations nominations;
    private final NominationSight sight;

    NominationFiles(Nominations nominations, NominationSight sight) {
        this.nominations = nominations;
        this.sight = sight;
    }

    @Override
    public boolean exist(UUID file) {
        return !nominations.withFile(file, 1).isEmpty();
    }

    @Override
    public boolean open(UUID file, Caller caller) {
        return nominations.withFile(file, MANY).stream().anyMatch(nomination -> sight.seesPapers(caller, nomination));
    }
}
