package io.lianluo.registry.filing.web;

import io.lianluo.registry.filing.Filing;
import io.lianluo.registry.filing.Filings;
import io.lianluo.registry.web.FilesOf;
import org.springframework.stereotype.Component;

/** Opens the files of a filing to those who have a part in it or watch over it. */
@Component
class FilingFiles extends FilesOf<Filing> {

    FilingFiles(Filings filings, FilingSight sight) {
        super(filings::withFile, sight::opensPapers);
    }
}
