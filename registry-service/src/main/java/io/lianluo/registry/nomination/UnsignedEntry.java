package io.lianluo.registry.nomination;

import io.lianluo.domain.OnPaper;
import io.lianluo.registry.acting.Signature;
import io.lianluo.registry.paper.Paper;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An entry that a person wants to put on record at a step. It is not signed yet.
 *
 * @param papers  what is attached
 * @param remark  what is said about it; the reason where something is skipped, refused or withdrawn
 * @param since   first day of the appointment, at the step that decides; null for that day
 * @param onPaper how it came on paper, where an office enters it; null otherwise
 */
public record UnsignedEntry(List<Paper> papers, @Nullable String remark, @Nullable LocalDate since, @Nullable OnPaper onPaper) {

    /** An entry that did not come on paper. */
    public UnsignedEntry(List<Paper> papers, @Nullable String remark, @Nullable LocalDate since) {
        this(papers, remark, since, null);
    }

    Entry signed(Signature signature) {
        return new Entry(signature, papers, remark, since, onPaper);
    }
}
