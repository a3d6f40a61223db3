package io.lianluo.registry.nomination.web;

import io.lianluo.documents.print.Wording;
import io.lianluo.domain.LocalizedText;
import io.lianluo.domain.OnPaper;
import io.lianluo.registry.acting.Signature;
import io.lianluo.registry.announcement.AnnouncementReference;
import io.lianluo.registry.condition.Finding;
import io.lianluo.registry.confidentiality.Classification;
import io.lianluo.registry.nomination.Candidate;
import io.lianluo.registry.nomination.CurrentStep;
import io.lianluo.registry.nomination.Identity;
import io.lianluo.registry.nomination.Nomination;
import io.lianluo.registry.nomination.OpenCall;
import io.lianluo.registry.nomination.StepRecord;
import io.lianluo.registry.nomination.Trigger;
import io.lianluo.registry.paper.Paper;
import io.lianluo.registry.programme.Citations;
import io.lianluo.registry.programme.Ground;
import io.lianluo.registry.programme.appointment.Actor;
import io.lianluo.registry.programme.appointment.Condition;
import io.lianluo.registry.programme.appointment.PathStep;
import io.lianluo.registry.programme.seat.Origin;
import io.lianluo.workingtime.Deadline;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A nomination as callers see it, its whole course with who did what and when (MOD-1).
 *
 * @param id               its id
 * @param programme        code of the programme
 * @param programmeVersion version of the programme whose path it follows
 * @param seatId           the seat
 * @param seat             id of the programme's seat rule
 * @param unitId           the unit
 * @param ordinal          which of the seat's nominations it is
 * @param status           where it stands
 * @param round            how many candidates there have been
 * @param opened           who opened it, in which capacity, and when
 * @param occasion         what called for another liaison, so that the registry opened it; null if people did without
 * @param conditions       what a candidate must meet
 * @param path             the steps, in order
 * @param calledUntil      last day of the open call; null while there was none
 * @param candidate        the present candidate; null before the first
 * @param identity         whether it is sure who the candidate is, for the programme's secretariat; null for everybody else, and where it is no question
 * @param next             the step that is to be done next; null when none is
 * @param steps            what was done, the first first, with earlier candidates' steps
 * @param since            first day of the appointment; null before the decision
 * @param liaisonId        the appointment that came of it; null before
 * @param conclusion       how it ended without an appointment; null unless it did
 * @param classification   the confidentiality class of what is written in it; null where it has none. Whoever may not read it is shown no remark, no paper, no
 *                         finding and no agency, and in a list nobody is shown what is on record when it is read
 * @param version          how often it changed, as in its ETag
 */
record NominationView(UUID id, String programme, int programmeVersion, UUID seatId, String seat, UUID unitId, int ordinal,
                      Nomination.Status status, int round, Signature opened, @Nullable Trigger occasion, List<Condition> conditions, List<PathStep.Kind> path,
                      @Nullable LocalDate calledUntil, @Nullable Candidacy candidate, Identity.@Nullable Recognition identity, @Nullable Next next, List<Step> steps, @Nullable LocalDate since, @Nullable UUID liaisonId,
                      @Nullable ConclusionView conclusion, @Nullable Classification classification, long version) {

    /**
     * A candidate.
     *
     * @param personId the person
     * @param name     the name; null where the roster is not published and the caller has no part in it
     * @param origin   where they come from
     * @param fromUnit the other unit; null unless they come from one
     * @param agency   the agency for which an outside person acts; null if for none, and where the name is
     * @param findings whether they meet each condition, with what shows it
     * @param applicationId the application to the open call by which they came forward; null for somebody who did not apply
     */
    record Candidacy(UUID personId, @Nullable String name, Origin origin, @Nullable UUID fromUnit, @Nullable String agency, List<Finding> findings,
                     @Nullable UUID applicationId) {

        static Candidacy of(Candidate candidate, Map<UUID, String> names, boolean shown) {
            String name = names.get(candidate.personId());
            return new Candidacy(candidate.personId(), name, candidate.origin(), candidate.fromUnit(), shown && name != null ? candidate.agency() : null,
                    shown ? candidate.findings() : List.of(), candidate.applicationId());
        }
    }

    /**
     * The next step to be done.
     *
     * @param step            which step
     * @param by              who does it
     * @param papers          papers that must be attached
     * @param optional        whether it may be left out
     * @param since           when it became its turn
     * @param dueAt           when it is due; null where the programme sets no term
     * @param calendarVersion versions of the calendar by which that was counted; null when no working days were
     * @param assumed         whether a year counted over is not published yet
     * @param overdue         whether it was not done in time
     * @param articles        names of the articles that ask for it
     */
    record Next(PathStep.Kind step, Actor by, List<String> papers, boolean optional, Instant since, @Nullable Instant dueAt,
                @Nullable String calendarVersion, boolean assumed, boolean overdue, List<LocalizedText> articles) {

        static Next of(PathStep step, CurrentStep currentStep, List<LocalizedText> articles, Instant now) {
            Deadline due = currentStep.due();
            return new Next(step.kind(), step.by(), step.papers(), step.optional(), currentStep.since(), due == null ? null : due.at(),
                    due == null ? null : due.calendarVersion(), due != null && due.assumed(), currentStep.isOverdue(now), articles);
        }
    }

    /**
     * By which announcement it was made public.
     *
     * @param noticeId the announcement
     * @param number   number of the document
     * @param date     day of the document
     */
    record Noted(UUID noticeId, String number, LocalDate date) {

        static Noted of(AnnouncementReference announcement, String programme) {
            return new Noted(announcement.announcementId(programme), announcement.number(), announcement.date());
        }
    }

    /**
     * A step that was done.
     *
     * @param round        under which candidate, from 1; 0 before the first
     * @param step         which step
     * @param outcome      how it went
     * @param signature    who did it, in which capacity, and when
     * @param dueAt        last moment that was in time; null where the programme sets no term
     * @param late         whether it was done after that
     * @param papers       what was attached
     * @param remark       what was said about it
     * @param candidate    who was recommended; null for other steps
     * @param announcement by which announcement it was made public; null for other steps
     * @param articles     names of the articles that ask for it
     * @param onPaper      how it came on paper, where an office entered it; null otherwise
     */
    record Step(int round, PathStep.Kind step, StepRecord.Outcome outcome, Signature signature, @Nullable Instant dueAt, boolean late,
                List<Paper> papers, @Nullable String remark, @Nullable Candidacy candidate, @Nullable Noted announcement,
                List<LocalizedText> articles, @Nullable OnPaper onPaper) {

        static Step of(StepRecord step, String programme, Map<UUID, String> names, boolean shown, List<LocalizedText> articles) {
            return new Step(step.round(), step.kind(), step.outcome(), step.signature(), step.dueAt(), step.late(), shown ? step.papers() : List.of(),
                    shown ? step.remark() : null, step.candidate() == null ? null : Candidacy.of(step.candidate(), names, shown),
                    step.announcement() == null ? null : Noted.of(step.announcement(), programme), articles, step.onPaper());
        }
    }

    /**
     * A nomination as somebody sees it.
     *
     * @param names    names that they may see, by person
     * @param identity whether it is sure who the candidate is; null for who is not to know
     * @param classification the class of what is written in it; null where it has none
     * @param shown    whether that is shown
     * @param words    their language
     * @param citations  articles of programmes
     */
    static NominationView of(Nomination nomination, Map<UUID, String> names, Identity.@Nullable Recognition identity, @Nullable Classification classification,
                             boolean shown, Instant now, Wording words, Citations citations) {
        CurrentStep currentStep = nomination.currentStep();
        Function<PathStep.Kind, List<LocalizedText>> articles = kind -> citations.of(nomination.seat().programme(),
                Ground.ofStep(kind, nomination.agreedPath().programmeVersion()), nomination.opened().at());
        return new NominationView(nomination.id(), nomination.seat().programme(), nomination.agreedPath().programmeVersion(), nomination.seat().id(),
                nomination.seat().rule(), nomination.seat().unitId(), nomination.ordinal(), nomination.status(), nomination.round(),
                nomination.opened(), nomination.occasion().orElse(null), nomination.agreedPath().conditions(),
                nomination.agreedPath().path().stream().map(PathStep::kind).toList(),
                nomination.openCall().map(OpenCall::until).orElse(null), nomination.candidate().map(candidate -> Candidacy.of(candidate, names, shown)).orElse(null), identity,
                currentStep == null ? null : Next.of(nomination.agreedPath().path().get(currentStep.place()), currentStep,
                        articles.apply(nomination.agreedPath().path().get(currentStep.place()).kind()), now),
                nomination.steps().stream().map(step -> Step.of(step, nomination.seat().programme(), names, shown, articles.apply(step.kind()))).toList(), nomination.since(),
                nomination.liaisonId(), ConclusionView.of(nomination.conclusion(), shown, words), classification, nomination.version());
    }
}
