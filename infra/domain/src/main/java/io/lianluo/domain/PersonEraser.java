package io.lianluo.domain;

import java.util.UUID;

/** Erases what one part of a service keeps of a person. */
public interface PersonEraser {

    /** Erases it; once more changes nothing. */
    void erase(UUID personId);
}
