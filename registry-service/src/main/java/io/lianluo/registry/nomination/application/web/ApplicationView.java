package io.lianluo.registry.nomination.application.web;

import io.lianluo.domain.OnPaper;
import io.lianluo.registry.acting.Signature;
import io.lianluo.registry.confidentiality.Classification;
import io.lianluo.registry.nomination.Candidate;
import io.lianluo.registry.nomination.Nomination;
import io.lianluo.registry.nomination.application.Application;
import io.lianluo.registry.nomination.application.Decision;
import io.lianluo.registry.paper.Paper;
import io.lianluo.registry.programme.seat.Origin;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An application as the applicant and those who decide see it.
 *
 * @param id           its id
 * @param nominationId the nomination to whose call it answers
 * @param programme    code of the programme
 * @param seatId       the seat
 * @param unitId       the unit
 * @param personId     the applicant; null for somebody described on paper
 * @param name         the applicant's name; null once they are erased
 * @param origin       where they come from
 * @param fromUnit     the other unit; null unless they come from one
 * @param agency       the agency for which an outside person acts; null if for none
 * @param statement    why they apply; null for a reader to whom the class does not show it
 * @param papers       what is attached
 * @param appliedAt    when they did
 * @param onPaper      how it came on paper, where an office entered it; null otherwise
 * @param conditions   how each condition stands
 * @param status       where it stands
 * @param decision     who decided, and why; null before
 * @param told         how the applicant hears what becomes of it
 * @param classification the confidentiality class of what stands in it; null where it has none. A reader who may not read it is shown no statement, no paper, no
 *                     condition, no agency and no reason, and in a list nobody but the applicant is shown what is on record when it is read
 * @param version      how often it changed, as in its ETag
 */
@Schema(name = "Application")
record ApplicationView(UUID id, UUID nominationId, String programme, UUID seatId, UUID unitId, @Nullable UUID personId, @Nullable String name, Origin origin,
                       @Nullable UUID fromUnit, @Nullable String agency, @Nullable String statement, List<Paper> papers, Instant appliedAt, @Nullable OnPaper onPaper,
                       List<ConditionCheck> conditions, Application.Status status, @Nullable Ruling decision, Told told,
                       @Nullable Classification classification, long version) {

    /** The ways by which applicants hear. */
    enum Told {
        /** A notice goes to them. */
        BY_NOTICE,
        /** The office tells them, because nobody here knows how they are reached. */
        BY_OFFICE
    }

    /**
     * A decision.
     *
     * @param signature who decided, in which capacity, and when
     * @param reason    why; null where nothing was said
     */
    @Schema(name = "ApplicationRuling")
    record Ruling(Signature signature, @Nullable String reason) {

        private static Ruling of(Decision decision, boolean shown) {
            return new Ruling(decision.signature(), shown ? decision.reason() : null);
        }
    }

    /**
     * An application as somebody meets it.
     *
     * @param name           the applicant's name; null once they are erased
     * @param classification its class; null where it has none
     * @param shown          whether what has the class is shown
     */
    static ApplicationView of(Application application, Nomination nomination, @Nullable String name, @Nullable Classification classification, boolean shown, LocalDate today) {
        Candidate applicant = application.applied().applicant();
        return new ApplicationView(application.id(), application.nominationId(), application.seat().programme(), application.seat().id(), application.seat().unitId(),
                application.isDescribed() ? null : application.personId(), name, applicant.origin(), applicant.fromUnit(), shown ? applicant.agency() : null,
                shown ? application.applied().statement() : null, shown ? application.applied().papers() : List.of(), application.applied().signature().at(), application.applied().onPaper(),
                shown ? ConditionCheck.of(nomination.agreedPath().conditions(), application, today) : List.of(), application.status(),
                application.decision().map(decision -> Ruling.of(decision, shown)).orElse(null),
                application.isDescribed() ? Told.BY_OFFICE : Told.BY_NOTICE, classification, application.version());
    }
}
