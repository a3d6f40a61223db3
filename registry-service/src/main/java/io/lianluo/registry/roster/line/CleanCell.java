package io.lianluo.registry.roster.line;

import io.lianluo.domain.MalformedTextException;
import io.lianluo.domain.Text;

/** A cell of a roster as the one rule of texts has it. */
final class CleanCell {

    private CleanCell() { }

    /** The cell on one line, without what nobody typed; a damaged one stays as it is, and is refused by whom it concerns. */
    static String text(String cell) {
        try {
            return Text.line(cell);
        } catch (MalformedTextException damaged) {
            return cell;
        }
    }
}
