package io.lianluo.registry.nomination.application;

import io.lianluo.domain.InvalidInput;
import io.lianluo.domain.OnPaper;
import io.lianluo.domain.Text;
import io.lianluo.registry.acting.Signature;
import io.lianluo.registry.nomination.Candidate;
import io.lianluo.registry.paper.Paper;
import io.lianluo.sealing.TextMapper;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An answer to an open call, as it was handed in.
 *
 * @param applicant who applies, and what they say about the conditions
 * @param statement why they apply
 * @param papers    what is attached
 * @param signature who handed it in, and when; in no capacity, because everybody entitled may
 * @param onPaper   how it came on paper, where an office entered it; null otherwise
 */
public record Applied(Candidate applicant, String statement, List<Paper> papers, Signature signature, @Nullable OnPaper onPaper) {

    private static final int LONGEST = 2_000;

    /** @throws InvalidInput if there is no statement, or it is too long */
    public Applied {
        papers = List.copyOf(papers);
        statement = statement.strip();
        if (statement.isEmpty()) {
            throw new InvalidInput("statement", "required");
        }
        if (Text.length(statement) > LONGEST) {
            throw new InvalidInput("statement", "too-long", LONGEST);
        }
    }

    Applied withTexts(TextMapper as) {
        return new Applied(as.mapPart("applicant", applicant, Candidate::withTexts), as.map("statement", statement),
                as.mapEach("papers", papers, Paper::withTexts), signature, as.mapPart("onPaper", onPaper, (paper, texts) -> paper.withTexts(texts::map)));
    }
}
