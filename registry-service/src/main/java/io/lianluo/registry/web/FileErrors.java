package io.lianluo.registry.web;

import io.lianluo.registry.web.file.FileError;
import io.lianluo.registry.web.file.FileException;
import io.lianluo.web.FieldError;
import io.lianluo.web.ProblemException;
import io.lianluo.web.Problems;
import java.util.ArrayList;
import java.util.List;

/** Says to callers what is wrong with a file. */
public final class FileErrors {

    private FileErrors() { }

    /** 400 with every error of the file: its path as the field, line and column in the sentence. */
    public static ProblemException problem(FileException refused) {
        return Problems.invalid(refused.errors().stream().map(FileErrors::field).toList());
    }

    private static FieldError field(FileError error) {
        List<Object> args = new ArrayList<>(List.of(error.line(), error.column()));
        args.addAll(error.args());
        return new FieldError(error.path(), error.rule(), args);
    }
}
