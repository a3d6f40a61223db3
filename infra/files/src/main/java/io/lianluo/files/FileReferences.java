package io.lianluo.files;

import io.lianluo.access.Caller;
import java.util.UUID;

/**
 * Tells what refers to files. A feature whose objects name files has a bean of this type, asked by an index on the ids in its own documents:
 * so no reference is kept twice.
 */
public interface FileReferences {

    /** Tells whether an object refers to the file. */
    boolean exist(UUID file);

    /** Tells whether the caller may read the file, because of an object that refers to it. */
    boolean open(UUID file, Caller caller);
}
