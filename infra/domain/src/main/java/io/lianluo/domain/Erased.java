package io.lianluo.domain;

/** Holds the text that replaces what was said about an erased person. */
public final class Erased {

    /** In the place of a text of which nothing is left. */
    public static final String TEXT = "〔已删除 · erased〕";

    private Erased() { }
}
