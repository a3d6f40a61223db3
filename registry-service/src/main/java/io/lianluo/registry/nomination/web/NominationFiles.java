package io.lianluo.registry.nomination.web;

import io.lianluo.registry.nomination.Nomination;
import io.lianluo.registry.nomination.Nominations;
import io.lianluo.registry.web.FilesOf;
import org.springframework.stereotype.Component;

/** Opens the files of a nomination to those who have a part in it or watch over it. */
@Component
class NominationFiles extends FilesOf<Nomination> {

    NominationFiles(Nominations nominations, NominationSight sight) {
        super(nominations::withFile, sight::opensPapers);
    }
}
