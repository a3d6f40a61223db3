package io.lianluo.web;

import java.util.OptionalLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The entity tag of an aggregate: its version. */
public final class ETag {

    private static final Pattern TAG = Pattern.compile("\"(\\d{1,18})\"");

    private ETag() {}

    /** For {@code ResponseEntity.ok().eTag(ETag.of(version))}. */
    public static String of(long version) {
        return '"' + Long.toString(version) + '"';
    }

    /** The version that a tag stands for; empty if no such tag was ever given out. */
    static OptionalLong versionOf(String tag) {
        Matcher matcher = TAG.matcher(tag);
        return matcher.matches() ? OptionalLong.of(Long.parseLong(matcher.group(1))) : OptionalLong.empty();
    }
}
