package io.lianluo.registry.nomination.application.web;

import io.lianluo.access.Caller;
import io.lianluo.files.FileReferences;
import io.lianluo.registry.nomination.application.Applications;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Opens the files of an application to those who see it. */
@Component
class ApplicationFiles implements FileReferences {

    /** The most applications that refer to one file and are looked at. */
    private static final int MANY = 100;

    private final Applications applications;
    private final ApplicationSight sight;

    ApplicationFiles(Applications applications, ApplicationSight sight) {
        this.applications = applications;
        this.sight = sight;
    }

    @Override
    public boolean exist(UUID file) {
        return !applications.withFile(file, 1).isEmpty();
    }

    @Override
    public boolean open(UUID file, Caller caller) {
        return applications.withFile(file, MANY).stream().anyMatch(application -> sight.sees(caller, application));
    }
}
