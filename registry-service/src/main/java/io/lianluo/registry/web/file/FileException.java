package io.lianluo.registry.web.file;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** A file is refused; says why, error by error, as far as somebody will read. */
public final class FileException extends RuntimeException {

    private static final int MOST = 100;

    private final transient List<FileError> errors;

    /** @param errors at least one, in any order */
    public FileException(List<FileError> errors) {
        super(errors.size() + " errors, the first: " + errors.getFirst());
        List<FileError> sorted = errors.stream().sorted(Comparator.comparingInt(FileError::line).thenComparingInt(FileError::column)).toList();
        this.errors = sorted.size() <= MOST ? sorted : first(sorted);
    }

    private static List<FileError> first(List<FileError> sorted) {
        List<FileError> first = new ArrayList<>(sorted.subList(0, MOST));
        FileError next = sorted.get(MOST);
        first.add(new FileError(next.path(), next.line(), next.column(), "file-more-errors", List.of(sorted.size() - MOST)));
        return List.copyOf(first);
    }

    /** What is wrong, in the order of the file; at least one, and at most a hundred with how many more there are. */
    public List<FileError> errors() {
        return errors;
    }
}
