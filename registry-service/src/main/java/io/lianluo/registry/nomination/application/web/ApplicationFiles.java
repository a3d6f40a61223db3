package io.lianluo.registry.nomination.application.web;

import io.lianluo.registry.nomination.application.Application;
import io.lianluo.registry.nomination.application.Applications;
import io.lianluo.registry.web.FilesOf;
import org.springframework.stereotype.Component;

/** Opens the files of an application to those who see it. */
@Component
class ApplicationFiles extends FilesOf<Application> {

    ApplicationFiles(Applications applications, ApplicationSight sight) {
        super(applications::withFile, sight::opensPapers);
    }
}
