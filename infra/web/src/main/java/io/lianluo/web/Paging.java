package io.lianluo.web;

import java.util.List;

/**
 * The part of a list that the request asks for by {@code limit} and {@code cursor}. A controller method takes it as an argument.
 *
 * @param limit how many at most, 1 to {@value #MAX}; {@value #DEFAULT} unless asked for
 * @param after sort keys of the item after which the part begins, as {@link Cursor#encode} was given them; empty at the beginning
 */
public record Paging(int limit, List<String> after) {

    public static final int DEFAULT = 50;
    public static final int MAX = 200;

    public Paging {
        after = List.copyOf(after);
    }
}
