package io.lianluo.registry.web.file;

import java.util.Comparator;
import java.util.List;

/** A file is refused; says why, error by error. */
public final class FileException extends RuntimeException {

    private final transient List<FileError> errors;

    /** @param errors at least one, in any order */
    public FileException(List<FileError> errors) {
        super(errors.size() + " errors, the first: " + errors.getFirst());
        this.errors = errors.stream().sorted(Comparator.comparingInt(FileError::line).thenComparingInt(FileError::column)).toList();
    }

    /** What is wrong, in the order of the file; at least one. */
    public List<FileError> errors() {
        return errors;
    }
}
