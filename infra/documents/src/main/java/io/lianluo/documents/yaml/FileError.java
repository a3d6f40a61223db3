package io.lianluo.documents.yaml;

import io.lianluo.domain.Fault;
import io.lianluo.domain.InvalidInput;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * A mistake at one place of a file.
 *
 * @param path   the place in the file's structure, such as {@code duties[3].due}
 * @param line   line of the file, from 1
 * @param column column of that line, from 1
 * @param rule   the rule that is broken, in kebab case
 * @param args   the values that a sentence about it mentions after line and column
 */
public record FileError(String path, int line, int column, String rule, List<Object> args) {

    private static final int MOST = 100;

    /** Refuses a file for its errors, at least one, in the order of the file; of more than a hundred it names the first and says how many follow. */
    public static InvalidInput refusal(List<FileError> errors) {
        List<FileError> sorted = errors.stream().sorted(Comparator.comparingInt(FileError::line).thenComparingInt(FileError::column)).toList();
        if (sorted.size() <= MOST) {
            return new InvalidInput(sorted.stream().map(FileError::fault).toList());
        }
        FileError next = sorted.get(MOST);
        FileError more = new FileError(next.path(), next.line(), next.column(), "file-more-errors", List.of(sorted.size() - MOST));
        return new InvalidInput(Stream.concat(sorted.stream().limit(MOST), Stream.of(more)).map(FileError::fault).toList());
    }

    private Fault fault() {
        return new Fault(path, rule, Stream.concat(Stream.of(line, column), args.stream()).toList());
    }
}
