package io.lianluo.registry.filing.web;

import io.lianluo.access.Caller;
import io.lianluo.files.FileReferences;
import io.lianluo.registry.filing.Filings;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Opens the files of a filing to those who have a part in it or watch over it. */
@Component
class FilingFiles implements FileReferences {

    /** The most filings that refer to one file and are looked at. */
    private static final int MANY = 100;

    private final Filings filings;
    private final FilingSight sight;

    FilingFiles(Filings filings, FilingSight sight) {
        this.filings = filings;
        this.sight = sight;
    }

    @Override
    public boolean exist(UUID file) {
        return !filings.withFile(file, 1).isEmpty();
    }

    @Override
    public boolean open(UUID file, Caller caller) {
        return filings.withFile(file, MANY).stream().anyMatch(filing -> sight.seesPapers(caller, filing));
    }
}
