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
    private final Opening<T> opening;

    /** Finds what refers to a file, at most so many. */
    @FunctionalInterface
    protected interface Referring<T> {

        /** Those that refer to the file; at most so many. */
        List<T> withFile(UUID file, int limit);
    }

    /** Decides who opens what is attached, and puts it on record where that is asked for. */
    @FunctionalInterface
    protected interface Opening<T> {

        /** Tells whether the caller may open it, by that request. */
        boolean opens(Caller caller, T one, String route);
    }

    /**
     * The files of what these find.
     *
     * @param sees tells whether a caller may open what is attached to one of them
     */
    protected FilesOf(Referring<T> referring, BiPredicate<Caller, T> sees) {
        this(referring, (caller, one, route) -> sees.test(caller, one));
    }

    /** The files of what these find, where it may be on record who opens them. */
    protected FilesOf(Referring<T> referring, Opening<T> opening) {
        this.referring = referring;
        this.opening = opening;
    }

    @Override
    public final boolean exist(UUID file) {
        return !referring.withFile(file, 1).isEmpty();
    }

    @Override
    public final boolean open(UUID file, Caller caller) {
        return referring.withFile(file, MANY).stream().anyMatch(one -> opening.opens(caller, one, "GET /api/v1/files/" + file));
    }
}
