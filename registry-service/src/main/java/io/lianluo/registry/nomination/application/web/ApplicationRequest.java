package io.lianluo.registry.nomination.application.web;

import io.lianluo.domain.OnPaper;
import io.lianluo.registry.acting.Signature;
import io.lianluo.registry.nomination.Candidate;
import io.lianluo.registry.nomination.application.Applied;
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
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A request to apply to an open call.
 *
 * @param nominationId the nomination that calls
 * @param statement    why the applicant applies
 * @param origin       where they come from; from the unit itself when left out
 * @param fromUnit     the other unit, for somebody who comes from one
 * @param agency       the agency for which an outside person acts
 * @param evidence     what the applicant says about the conditions, each with what shows it
 * @param papers       what is attached
 * @param person       the applicant described, where an office enters an application on paper
 * @param onPaper      how it came on paper, where an office enters it
 */
@Schema(name = "OpenCallApplication", description = "应征申请 · applies to an open call")
record ApplicationRequest(
        @Schema(description = "公开征集所属的推荐 · the nomination that calls") @NotNull @Nullable UUID nominationId,
        @Schema(description = "申请理由 · why the applicant applies", example = "在本单位任职三年，熟悉业务") @NotBlank @Nullable @Lines(Lines.STATEMENT) String statement,
        @Schema(description = "人员来源；不填为本单位 · where the applicant comes from; the unit itself if absent") @Nullable Origin origin,
        @Schema(description = "来自的单位；仅在来自其他单位时填写，且必填 · the other unit, for somebody who comes from one") @Nullable UUID fromUnit,
        @Schema(description = "外聘人员所属的代理机构 · the agency for which an outside person acts", example = "示例代理记账公司") @Nullable @Line(100) String agency,
        @Schema(description = "申请人对各项条件的说明和证明；没有说明的条件由主管单位核实 · what the applicant says about the conditions; what is left out the office checks")
        @Nullable List<FindingRequest> evidence,
        @Schema(description = "所附材料 · what is attached") @Nullable List<PaperRequest> papers,
        @Schema(description = "主管单位代录书面申请时对申请人的描述 · the applicant described, where an office enters an application on paper") @Nullable PersonRequest person,
        @Schema(description = "由主管单位代为录入书面申请时填写 · how it came on paper, where an office enters it") @Nullable OnPaperRequest onPaper) {

    /**
     * The application as it is handed in.
     *
     * @param applicant id of the applicant
     * @param form      how they are described; null for somebody known
     * @param by        subject of the caller
     */
    Applied applied(UUID applicant, @Nullable PersonalData form, UploadedFiles uploads, String by, Instant now, ZoneId zone) {
        List<Paper> attached = PaperRequest.checked(papers, uploads);
        OnPaper paper = onPaper == null ? null : onPaper.entered(attached.stream().anyMatch(attachment -> attachment.file() != null), by, now, zone);
        Candidate candidate = new Candidate(applicant, origin == null ? Origin.OWN_UNIT : origin, fromUnit, agency == null || agency.isBlank() ? null : agency.strip(),
                FindingRequest.checked(evidence, uploads), form);
        return new Applied(candidate, Objects.requireNonNull(statement), attached, new Signature(paper == null ? now : paper.actedAt(zone), by, null), paper);
    }
}
