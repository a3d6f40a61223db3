package io.lianluo.registry.filing;

import io.lianluo.registry.acting.Signature;
import io.lianluo.registry.paper.Paper;
import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * What the unit handed in.
 *
 * @param signature who did, in which capacity, and when
 * @param compared  how what was declared compares with what was registered then
 * @param papers    what was attached
 * @param remark    what was said about it
 */
public record Submission(Signature signature, List<Compared> compared, List<Paper> papers, @Nullable String remark) {

    Submission withTexts(UnaryOperator<String> as) {
        return new Submission(signature, compared, papers.stream().map(paper -> paper.withTexts(as)).toList(), remark == null ? null : as.apply(remark));
    }

    public Submission {
        compared = List.copyOf(compared);
        papers = List.copyOf(papers);
    }
}
