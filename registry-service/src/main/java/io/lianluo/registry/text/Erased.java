package io.lianluo.registry.text;

/** What stands where a person who was erased was spoken of. */
public final class Erased {

    /** In the place of a text of which nothing is left. */
    public static final String TEXT = "〔已删除 · erased〕";

    private Erased() { }
}
