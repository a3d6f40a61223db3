package io.lianluo.registry.paper;

import io.lianluo.files.StoredFile;
import java.util.Optional;
import java.util.UUID;

/** The uploaded files that a caller may attach. */
@FunctionalInterface
public interface UploadedFiles {

    /** The file of that id, which is kept until the paper that refers to it is saved; empty if it is there for others alone, or not at all. */
    Optional<StoredFile> hold(UUID file);
}
