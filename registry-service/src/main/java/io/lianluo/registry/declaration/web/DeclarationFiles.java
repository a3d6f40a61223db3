package io.lianluo.registry.declaration.web;

import io.lianluo.registry.declaration.Declarations;
import io.lianluo.registry.declaration.FirstDeclaration;
import io.lianluo.registry.web.FilesOf;
import io.lianluo.web.access.CallerToken;
import org.springframework.stereotype.Component;

/** Opens the files of a declaration to its declarer and to the authority. */
@Component
class DeclarationFiles extends FilesOf<FirstDeclaration> {

    DeclarationFiles(Declarations declarations, DeclarationSight sight) {
        super(declarations::withFile, (caller, declaration) -> sight.sees(caller, CallerToken.account().id(), declaration));
    }
}
