package io.lianluo.registry.declaration.web;

import io.lianluo.access.Caller;
import io.lianluo.files.FileReferences;
import io.lianluo.registry.declaration.Declarations;
import io.lianluo.web.access.CallerToken;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Opens the files of a declaration to its declarer and to the authority. */
@Component
class DeclarationFiles implements FileReferences {

    /** The most declarations that refer to one file and are looked at. */
    private static final int MANY = 100;

    private final Declarations declarations;
    private final DeclarationSight sight;

    DeclarationFiles(Declarations declarations, DeclarationSight sight) {
        this.declarations = declarations;
        this.sight = sight;
    }

    @Override
    public boolean exist(UUID file) {
        return !declarations.withFile(file, 1).isEmpty();
    }

    @Override
    public boolean open(UUID file, Caller caller) {
        return declarations.withFile(file, MANY).stream().anyMatch(declaration -> sight.sees(caller, CallerToken.account().id(), declaration));
    }
}
