package io.lianluo.registry.nomination.web;

import io.lianluo.registry.condition.Finding;
import io.lianluo.registry.nomination.Candidate;
import io.lianluo.registry.nomination.UnsignedEntry;
import io.lianluo.registry.paper.Paper;
import io.lianluo.registry.paper.UploadedFiles;
import io.lianluo.registry.person.PersonalData;
import io.lianluo.registry.programme.seat.Origin;
import io.lianluo.registry.web.FindingRequest;
import io.lianluo.registry.web.PaperRequest;
import io.lianluo.registry.web.PersonRequest;
import io.lianluo.web.Line;
import io.lianluo.web.Lines;
import io.lianluo.web.OnPaperRequest;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * This request says who is recommended.
 *
 * @param person   somebody described; what is said of them is kept apart until the nomination is decided
 * @param personId or somebody of whom the caller knows already; one of the three
 * @param applicationId or the application to the open call of somebody who goes on
 * @param origin   where they come from; from the unit itself when left out
 * @param fromUnit the other unit, for somebody who comes from one
 * @param agency   the agency for which an outside person acts
 * @param findings whether they meet each condition of the programme
 * @param papers   what is attached
 * @param remark   what is said about it
 * @param since    first day of the appointment, where the recommendation decides; today when left out
 * @param onPaper  how it came on paper, where an office enters it
 */
@Schema(name = "Recommendation", description = "推荐候选人 · recommends a candidate")
record RecommendationRequest(
        @Schema(description = "候选人的描述；推荐有结果之前单独保存 · the candidate described; kept apart until the nomination is decided")
        @Nullable PersonRequest person,
        @Schema(description = "或已知人员的编号 · or the id of somebody known")
        @Nullable UUID personId,
        @Schema(description = "或公开征集中进入下一环节的申请的编号；与 person、personId 三者择一，来源和已核实的条件以申请为准 · or the id of an application to the open call that goes on; one of "
        + "the three. Origin and what the office found about conditions are taken from it")
        @Nullable UUID applicationId,
        @Schema(description = "人员来源；不填为本单位 · where the person comes from; the unit itself if absent") @Nullable Origin origin,
        @Schema(description = "来自的单位；仅在来自其他单位时填写，且必填 · the other unit, for somebody who comes from one")
        @Nullable UUID fromUnit,
        @Schema(description = "外聘人员所属的代理机构 · the agency for which an outside person acts", example = "示例代理记账公司") @Nullable @Line(100) String agency,
        @Schema(description = "制度的每项条件是否符合 · whether the candidate meets each condition of the programme")
        @Nullable List<FindingRequest> findings,
        @Schema(description = "所附材料 · what is attached") @Nullable List<PaperRequest> papers,
        @Schema(description = "说明 · what is said about it") @Nullable @Lines(Lines.STATEMENT) String remark,
        @Schema(description = "任职首日，仅在推荐即决定时填写；不填为今天 · first day of the appointment, where the recommendation decides; today if absent")
        @Nullable LocalDate since,
        @Schema(description = "由主管单位代为录入书面推荐时填写 · how it came on paper, where an office enters it") @Nullable OnPaperRequest onPaper) {

    /**
     * @param form    what is said of the candidate; null where somebody known is meant
     * @param uploads the files that the caller may attach
     */
    Candidate candidate(UUID id, @Nullable PersonalData form, UploadedFiles uploads) {
        return new Candidate(id, origin == null ? Origin.OWN_UNIT : origin, fromUnit,
                agency == null || agency.isBlank() ? null : agency.strip(), FindingRequest.checked(findings, uploads), form);
    }

    /** The applicant as a candidate: a finding about a condition that is said here counts in the place of the office's. */
    Candidate of(Candidate applicant, UploadedFiles uploads) {
        List<Finding> found = FindingRequest.checked(findings, uploads);
        List<Finding> all = Stream.concat(found.stream(), applicant.findings().stream()
                .filter(known -> found.stream().noneMatch(said -> said.condition().equals(known.condition())))).toList();
        return new Candidate(applicant.personId(), applicant.origin(), applicant.fromUnit(), applicant.agency(), all, applicant.form(), applicant.applicationId());
    }

    /** @param by subject of the caller */
    UnsignedEntry unsigned(UploadedFiles uploads, String by, Instant now, ZoneId zone) {
        List<Paper> attached = PaperRequest.checked(papers, uploads);
        return new UnsignedEntry(attached, remark, since, onPaper == null ? null : onPaper.entered(attached.stream().anyMatch(paper -> paper.file() != null), by, now, zone));
    }
}
