package io.lianluo.documents.table;

import io.lianluo.domain.InvalidInput;
import java.util.List;
import java.util.function.Predicate;

/**
 * A kind of table.
 *
 * @param name    the word with which the rules begin that only a file of this kind can break, such as {@code roster} for {@code roster-not-csv}
 * @param isNames tells whether a row holds the names of its columns, by which its sheet is found among others
 */
public record TableKind(String name, Predicate<List<Cell>> isNames) {

    /** The rule of this kind that such a file breaks. A service writes the sentences: {@code rule.roster-not-csv}. */
    public String rule(TableFault fault) {
        return name + "-" + fault.word();
    }

    InvalidInput refusal(TableFault fault, Object... args) {
        return new InvalidInput("file", rule(fault), args);
    }
}
