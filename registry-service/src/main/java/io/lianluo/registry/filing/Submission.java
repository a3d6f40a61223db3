package io.lianluo.registry.filing;

import io.lianluo.domain.OnPaper;
import io.lianluo.registry.acting.Signature;
import io.lianluo.registry.paper.Paper;
import io.lianluo.sealing.TextMapper;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A submission that the unit handed in.
 *
 * @param signature who did, in which capacity, and when
 * @param compared  how what was declared compares with what was registered then
 * @param papers    what was attached
 * @param remark    what was said about it
 * @param onPaper   how it came on paper, where an office entered it; null otherwise
 */
public record Submission(Signature signature, List<Compared> compared, List<Paper> papers, @Nullable String remark, @Nullable OnPaper onPaper) {

    Submission withTexts(TextMapper as) {
        return new Submission(signature, compared, as.mapEach("papers", papers, Paper::withTexts), as.mapNullable("remark", remark),
                as.mapPart("onPaper", onPaper, (paper, texts) -> paper.withTexts(texts::map)));
    }

    /** Tells whether a field was declared otherwise than it was registered then. */
    public boolean differs() {
        return compared.stream().anyMatch(field -> field.result() != Compared.Result.SAME);
    }

    public Submission {
        compared = List.copyOf(compared);
        papers = List.copyOf(papers);
    }
}
