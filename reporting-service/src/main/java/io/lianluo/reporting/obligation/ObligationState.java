package io.lianluo.reporting.obligation;

import io.lianluo.domain.Erased;
import io.lianluo.reporting.obligation.AskedExcuse.Answer;
import io.lianluo.sealing.TextMapper;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * All that is remembered of an obligation.
 *
 * @param id       its identity
 * @param terms    what is owed
 * @param holder   who owes it; null while the seat is vacant at its due time
 * @param status   where it stands
 * @param report   what was handed in
 * @param excuse   why it is excused
 * @param asked    the request to be excused that waits for its answer; null if none does
 * @param answered earlier requests, the earliest first
 */
public record ObligationState(UUID id, Terms terms, @Nullable AnswerableLiaison holder, ObligationStatus status, @Nullable Report report,
                              @Nullable Excuse excuse, @Nullable AskedExcuse asked, List<AskedExcuse> answered) {

    private static final TextMapper ERASED = (field, text) -> Erased.TEXT;

    public ObligationState {
        answered = List.copyOf(answered);
    }

    /** Returns it with every text that somebody wrote about it written otherwise. */
    public ObligationState withTexts(TextMapper as) {
        return new ObligationState(id, terms, holder, status, as.mapPart("report", report, Report::withTexts), as.mapPart("excuse", excuse, Excuse::withTexts),
                as.mapPart("asked", asked, AskedExcuse::withTexts), as.mapEach("answered", answered, AskedExcuse::withTexts));
    }

    /**
     * Returns it without what was written about a person, or by them about themselves: why they asked to be excused, why that was granted or refused, and
     * who brought which paper for them. A report stays, because the regulation asks for it.
     */
    ObligationState withoutTextsOn(UUID personId) {
        boolean theirs = holder != null && holder.personId().equals(personId);
        boolean excusedThem = excuse != null && (theirs || allAsked().stream().anyMatch(request -> request.wasMadeBy(personId) && request.isGranted()));
        return new ObligationState(id, terms, holder, status, report == null || !theirs && !report.isSignedBy(personId) ? report : report.withoutPaper(),
                excusedThem ? Objects.requireNonNull(excuse).withTexts(ERASED) : excuse, asked == null ? null : asked.withoutTextsOn(personId, theirs),
                answered.stream().map(request -> request.withoutTextsOn(personId, theirs)).toList());
    }

    ObligationState with(Terms newTerms) {
        return new ObligationState(id, newTerms, holder, status, report, excuse, asked, answered);
    }

    ObligationState heldBy(@Nullable AnswerableLiaison newHolder) {
        return new ObligationState(id, terms, newHolder, status, report, excuse, asked, answered);
    }

    ObligationState missing() {
        return new ObligationState(id, terms, holder, ObligationStatus.MISSING, report, excuse, asked == null ? null : asked.whenMissing(), answered);
    }

    ObligationState reported(ObligationStatus outcome, Report newReport) {
        return new ObligationState(id, terms, holder, outcome, newReport, excuse, null, allAsked());
    }

    ObligationState excused(Excuse newExcuse) {
        return new ObligationState(id, terms, holder, ObligationStatus.EXCUSED, report, newExcuse, null,
                allAnswered(new Answer(newExcuse.at(), newExcuse.by(), true, newExcuse.reason())));
    }

    ObligationState cancelled() {
        return new ObligationState(id, terms, holder, ObligationStatus.CANCELLED, report, excuse, null, allAsked());
    }

    ObligationState asking(AskedExcuse request) {
        return new ObligationState(id, terms, holder, status, report, excuse, request, answered);
    }

    ObligationState refusing(Answer refusal) {
        return new ObligationState(id, terms, holder, status, report, excuse, null, allAnswered(refusal));
    }

    ObligationState withdrawing(Instant at) {
        return new ObligationState(id, terms, holder, status, report, excuse, null,
                Stream.concat(answered.stream(), Stream.ofNullable(asked).map(request -> request.withdrawn(at))).toList());
    }

    /** Every request, the earliest first. */
    public List<AskedExcuse> allAsked() {
        return Stream.concat(answered.stream(), Stream.ofNullable(asked)).toList();
    }

    private List<AskedExcuse> allAnswered(Answer answer) {
        return Stream.concat(answered.stream(), Stream.ofNullable(asked).map(request -> request.answered(answer))).toList();
    }
}
