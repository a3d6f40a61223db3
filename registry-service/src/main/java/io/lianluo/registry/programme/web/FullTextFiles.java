package io.lianluo.registry.programme.web;

import io.lianluo.access.Caller;
import io.lianluo.files.FileReferences;
import io.lianluo.registry.programme.Programmes;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Keeps the files that are the full text of a regulation, and opens them to everybody who may read programmes. */
@Component
class FullTextFiles implements FileReferences {

    private final Programmes programmes;

    FullTextFiles(Programmes programmes) {
        this.programmes = programmes;
    }

    @Override
    public boolean exist(UUID file) {
        return programmes.refersTo(file);
    }

    @Override
    public boolean open(UUID file, Caller caller) {
        return programmes.refersTo(file);
    }
}
