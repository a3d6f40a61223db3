package io.lianluo.registry.nomination;

import io.lianluo.domain.InvalidInput;
import io.lianluo.domain.OnPaper;
import io.lianluo.domain.Text;
import io.lianluo.registry.acting.Signature;
import io.lianluo.registry.paper.Paper;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An entry that records what a person does at a step.
 *
 * @param signature who, in which capacity, and when
 * @param papers    what is attached
 * @param remark    what is said about it; the reason where something is skipped, refused or withdrawn
 * @param since     first day of the appointment that this step brings; null for the day of the step, and for steps that bring none
 * @param onPaper   how it came on paper, where an office entered it; null otherwise
 */
public record Entry(Signature signature, List<Paper> papers, @Nullable String remark, @Nullable LocalDate since, @Nullable OnPaper onPaper) {

    private static final int LONGEST = 2_000;

    /** @throws InvalidInput if the remark is too long */
    public Entry {
        papers = List.copyOf(papers);
        remark = remark == null || remark.isBlank() ? null : remark.strip();
        if (remark != null && Text.length(remark) > LONGEST) {
            throw new InvalidInput("remark", "remark");
        }
    }

    /** @throws InvalidInput if no reason is given */
    String reason() {
        if (remark == null) {
            throw new InvalidInput("remark", "reason-missing");
        }
        return remark;
    }
}
