package io.lianluo.registry.programme.web;

import io.lianluo.access.Caller;
import io.lianluo.documents.yaml.SentFile;
import io.lianluo.registry.programme.ProgrammeDefinition;
import io.lianluo.registry.programme.ProgrammeFiles;
import org.springframework.stereotype.Component;

@Component
class FileToPublish implements ProgrammeFiles {

    private final Publishers publishers;

    FileToPublish(Publishers publishers) {
        this.publishers = publishers;
    }

    @Override
    public ProgrammeDefinition read(SentFile file, Caller caller) {
        file.value("programme").ifPresent(code -> publishers.require(caller, code));
        ProgrammeDefinition definition = ProgrammeFile.read(file.text());
        publishers.require(caller, definition.code());
        return definition;
    }
}
