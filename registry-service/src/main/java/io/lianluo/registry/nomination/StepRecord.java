package io.lianluo.registry.nomination;

import io.lianluo.domain.OnPaper;
import io.lianluo.registry.acting.Signature;
import io.lianluo.registry.announcement.AnnouncementReference;
import io.lianluo.registry.paper.Paper;
import io.lianluo.registry.programme.appointment.PathStep;
import io.lianluo.sealing.TextMapper;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A step that was done, as it stays on record (MOD-1).
 *
 * @param round        how many candidates there had been by then, from 1; 0 before the first
 * @param kind         which step
 * @param outcome      how it went
 * @param signature    who did it, in which capacity, and when
 * @param dueAt        last moment that was still in time; null where the programme sets no term
 * @param papers       what was attached
 * @param remark       what was said about it; why, where it was skipped or refused
 * @param candidate    who was recommended; null for other steps
 * @param announcement by which announcement it was made public; null for other steps
 * @param onPaper      how it came on paper, where an office entered it; null otherwise
 */
public record StepRecord(int round, PathStep.Kind kind, Outcome outcome, Signature signature, @Nullable Instant dueAt, List<Paper> papers,
                         @Nullable String remark, @Nullable Candidate candidate, @Nullable AnnouncementReference announcement,
                         @Nullable OnPaper onPaper) {

    /** The possible outcomes of a step. */
    public enum Outcome {
        /** It was done, and agreed where it was to be agreed. */
        PASSED,
        /** It was left out, which the programme allows. */
        SKIPPED,
        /** The candidate was not agreed to. */
        REFUSED
    }

    StepRecord withTexts(TextMapper as) {
        return new StepRecord(round, kind, outcome, signature, dueAt, as.mapEach("papers", papers, Paper::withTexts),
                as.mapNullable("remark", remark), as.mapPart("candidate", candidate, Candidate::withTexts), announcement,
                as.mapPart("onPaper", onPaper, (paper, texts) -> paper.withTexts(texts::map)));
    }

    /** Returns the record as it is once it is decided who the candidate is. */
    StepRecord identified(UUID personId) {
        return candidate == null ? this : new StepRecord(round, kind, outcome, signature, dueAt, papers, remark, candidate.identified(personId),
                announcement, onPaper);
    }

    /** The attached papers, and those that show that its candidate meets the conditions. */
    Stream<Paper> allPapers() {
        return Stream.concat(papers.stream(), Stream.ofNullable(candidate).flatMap(recommended -> recommended.findings().stream())
                .flatMap(finding -> finding.paper().stream()));
    }

    /** Tells whether it was done after its term. */
    public boolean late() {
        return dueAt != null && signature.at().isAfter(dueAt);
    }
}
