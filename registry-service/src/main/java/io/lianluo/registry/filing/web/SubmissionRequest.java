package io.lianluo.registry.filing.web;

import io.lianluo.registry.paper.web.PaperRequest;
import io.lianluo.registry.programme.FilingRule.Field;
import io.lianluo.web.Lines;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A request by which a unit hands in what it declares.
 *
 * @param declared what it says, for each field that the rule compares
 * @param papers   what is attached
 * @param remark   what is said about it
 */
record SubmissionRequest(@Nullable Map<Field, String> declared, @Nullable List<PaperRequest> papers, @Nullable @Lines(Lines.STATEMENT) String remark) {

    Map<Field, String> values() {
        return declared == null ? Map.of() : declared;
    }

    /** Nothing of what is declared, so that personal data does not end in a log. */
    @Override
    public String toString() {
        return "SubmissionRequest[…]";
    }
}
