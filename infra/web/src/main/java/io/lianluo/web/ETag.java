package io.lianluo.web;

/** The entity tag of an aggregate: its version. */
public final class ETag {

    private ETag() {}

    /** For {@code ResponseEntity.ok().eTag(ETag.of(version))}. */
    public static String of(long version) {
        return '"' + Long.toString(version) + '"';
    }
}
