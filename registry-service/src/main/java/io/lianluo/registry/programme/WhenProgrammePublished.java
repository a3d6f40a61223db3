package io.lianluo.registry.programme;

/** What follows when a version of a programme is published. */
public interface WhenProgrammePublished {

    /** Called after the version is saved; may fail and be called again later. */
    void programmePublished(Programme programme);
}
