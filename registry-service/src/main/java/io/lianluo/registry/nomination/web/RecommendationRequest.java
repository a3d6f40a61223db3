package io.lianluo.registry.nomination.web;

import io.lianluo.domain.InvalidInput;
import io.lianluo.registry.nomination.Candidate;
import io.lianluo.registry.nomination.Finding;
import io.lianluo.registry.nomination.Proof;
import io.lianluo.registry.nomination.UnsignedEntry;
import io.lianluo.registry.paper.web.PaperRequest;
import io.lianluo.registry.paper.web.UploadedFiles;
import io.lianluo.registry.person.PersonalData;
import io.lianluo.registry.person.web.PersonRequest;
import io.lianluo.registry.programme.appointment.Evidence;
import io.lianluo.registry.programme.seat.Origin;
import io.lianluo.web.Line;
import io.lianluo.web.Lines;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * This request says who is recommended.
 *
 * @param person   somebody described; what is said of them is kept apart until the nomination is decided
 * @param personId or somebody of whom the caller knows already; one of the two
 * @param origin   where they come from; from the unit itself when left out
 * @param fromUnit the other unit, for somebody who comes from one
 * @param agency   the agency for which an outside person acts
 * @param findings whether they meet each condition of the programme
 * @param papers   what is attached
 * @param remark   what is said about it
 * @param since    first day of the appointment, where the recommendation decides; today when left out
 */
record RecommendationRequest(@Nullable PersonRequest person, @Nullable UUID personId, @Nullable Origin origin, @Nullable UUID fromUnit,
                             @Nullable @Line(100) String agency, @Nullable List<FindingRequest> findings, @Nullable List<PaperRequest> papers,
                             @Nullable @Lines(Lines.STATEMENT) String remark, @Nullable LocalDate since) {

    /**
     * States whether the candidate meets a condition.
     *
     * @param condition id of the condition
     * @param met       whether it is
     * @param statement what shows it, said in words
     * @param record    where the record stands that shows it
     * @param paper     the paper that shows it
     */
    record FindingRequest(@Nullable String condition, boolean met, @Nullable @Lines(Lines.STATEMENT) String statement, @Nullable @Lines(Lines.STATEMENT) String record,
                          @Nullable PaperRequest paper) {

        Finding checked(String field, UploadedFiles uploads) {
            return InvalidInput.naming(part -> field + "." + part, () -> new Finding(condition == null ? "" : condition, met, proof(uploads)));
        }

        private @Nullable Proof proof(UploadedFiles uploads) {
            if (paper != null) {
                return Proof.of(Evidence.PAPER, statement == null ? record : statement, paper.checked("paper", uploads));
            }
            if (record != null) {
                return Proof.of(Evidence.RECORD, record, null);
            }
            return statement == null ? null : Proof.of(Evidence.STATEMENT, statement, null);
        }
    }

    /**
     * @param form    what is said of the candidate; null where somebody known is meant
     * @param uploads the files that the caller may attach
     */
    Candidate candidate(String id, @Nullable PersonalData form, UploadedFiles uploads) {
        List<FindingRequest> all = findings == null ? List.of() : findings;
        List<Finding> checked = IntStream.range(0, all.size()).mapToObj(i -> all.get(i).checked("findings[" + i + "]", uploads)).toList();
        return new Candidate(id, origin == null ? Origin.OWN_UNIT : origin, fromUnit == null ? null : fromUnit.toString(),
                agency == null || agency.isBlank() ? null : agency.strip(), checked, form);
    }

    UnsignedEntry unsigned(UploadedFiles uploads) {
        return new UnsignedEntry(PaperRequest.checked(papers, uploads), remark, since);
    }
}
