package io.lianluo.registry.web;

import io.lianluo.access.Caller;
import io.lianluo.files.FileReferences;
import java.util.List;
import java.util.UUID;
import java.util.function.BiPredicate;

/**
 * Knows which aggregates of one kind refer to a file, and opens it to those who see one of them so far that they may.
 *
 * @param <T> the aggregates
 */
public abstract class FilesOf<T> implements FileReferences {

    /** The most aggregates that refer to one file and are looked at. */
    private static final int MANY = 100;

    private final Referring<T> referring;
    private final BiPredicate<Caller, T> sees;

    /** Finds what refers to a file, at most so many. */
    @FunctionalInterface
    protected interface Referring<T> {

        /** Those that refer to the file; at most so many. */
        List<T> withFile(UUID file, int limit);
    }

    /**
     * The files of what these find.
     *
     * @param sees tells whether a caller may open what is attached to one of them
     */
    protected FilesOf(Referring<T> referring, BiPredicate<Caller, T> sees) {
        this.referring = referring;
        this.sees = sees;
    }

    @Override
    public final boolean exist(UUID file) {
        return !referring.withFile(file, 1).isEmpty();
    }

    @Override
    public final boolean open(UUID file, Caller caller) {
        return referring.withFile(file, MANY).stream().anyMatch(one -> sees.test(caller, one));
    }
}
