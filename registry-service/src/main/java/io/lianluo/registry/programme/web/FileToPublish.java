package io.lianluo.registry.programme.web;

import io.lianluo.access.Caller;
import io.lianluo.access.Office;
import io.lianluo.documents.yaml.SentFile;
import io.lianluo.registry.programme.ProgrammeDefinition;

/** Reads a programme file that somebody wants to publish. */
public final class FileToPublish {

    private FileToPublish() { }

    /**
     * The definition in the file. Whose programme it is decides before anything else of the file is looked at.
     *
     * @throws io.lianluo.domain.InvalidInput with every fault of the file
     */
    public static ProgrammeDefinition read(SentFile file, Caller caller) {
        file.value("programme").ifPresent(code -> caller.require(mayPublish(code, caller)));
        ProgrammeDefinition definition = ProgrammeFile.read(file.text());
        caller.require(mayPublish(definition.code(), caller));
        return definition;
    }

    private static boolean mayPublish(String code, Caller caller) {
        return caller.holdsAny(code, Office.Kind.OPERATOR, Office.Kind.SECRETARIAT);
    }
}
