package io.lianluo.registry.programme.web;

import io.lianluo.access.Caller;
import io.lianluo.access.Office;
import io.lianluo.documents.yaml.SentFile;
import io.lianluo.registry.programme.ProgrammeDefinition;
import io.lianluo.registry.programme.ProgrammeFiles;
import org.springframework.stereotype.Component;

@Component
class FileToPublish implements ProgrammeFiles {

    @Override
    public ProgrammeDefinition read(SentFile file, Caller caller) {
        file.value("programme").ifPresent(code -> caller.require(mayPublish(code, caller)));
        ProgrammeDefinition definition = ProgrammeFile.read(file.text());
        caller.require(mayPublish(definition.code(), caller));
        return definition;
    }

    private static boolean mayPublish(String code, Caller caller) {
        return caller.holdsAny(code, Office.Kind.OPERATOR, Office.Kind.SECRETARIAT);
    }
}
