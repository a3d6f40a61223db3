package io.lianluo.registry.nomination.web;

import io.lianluo.registry.nomination.StepRecord.Outcome;
import io.lianluo.registry.nomination.UnsignedEntry;
import io.lianluo.registry.paper.web.PaperRequest;
import io.lianluo.registry.paper.web.UploadedFiles;
import io.lianluo.registry.programme.appointment.PathStep.Kind;
import io.lianluo.web.Lines;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A request to do a step of a nomination.
 *
 * @param step    which step
 * @param outcome how it went
 * @param papers  what is attached
 * @param remark  what is said about it; why, where it is skipped or refused
 * @param since   first day of the appointment, at the step that decides; today when left out
 */
record StepRequest(@NotNull @Nullable Kind step, @NotNull @Nullable Outcome outcome, @Nullable List<PaperRequest> papers, @Nullable @Lines(Lines.STATEMENT) String remark,
                   @Nullable LocalDate since) {

    UnsignedEntry unsigned(UploadedFiles uploads) {
        return new UnsignedEntry(PaperRequest.checked(papers, uploads), remark, since);
    }
}
