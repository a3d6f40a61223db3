package io.lianluo.registry.nomination.application.mongo;

import io.lianluo.registry.nomination.application.Application;
import java.util.Set;
import java.util.UUID;

/**
 * An application as kept.
 *
 * @param personId the applicant, by whom applications are found
 * @param parts    all of it, texts sealed
 * @param files    the uploaded files to which its papers refer
 * @param sealedBy name of the key that sealed the texts
 */
record ApplicationState(UUID personId, Application.State parts, Set<UUID> files, String sealedBy) { }
