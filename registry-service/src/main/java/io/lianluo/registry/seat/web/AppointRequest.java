package io.lianluo.registry.seat.web;

import io.lianluo.registry.paper.UploadedFiles;
import io.lianluo.registry.programme.seat.Origin;
import io.lianluo.registry.seat.Appoint;
import io.lianluo.registry.seat.appointment.DirectReason;
import io.lianluo.registry.web.FindingRequest;
import io.lianluo.registry.web.PersonRequest;
import io.lianluo.web.Line;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A request to appoint a person to a seat.
 *
 * @param person   somebody described; recognised if they are known
 * @param personId or somebody known; one of the two
 * @param since    first day; today when left out
 * @param origin   where the person comes from; the unit itself when left out
 * @param agency   the agency for which an outside person acts
 * @param findings whether the person meets conditions of the programme
 * @param reason   why there is no nomination, where the programme has a path to the appointment
 * @param decision number of the authority's decision to do without
 */
@Schema(name = "AppointmentRequest", description = "任命联络员 · appoints a liaison")
record AppointRequest(
        @Schema(description = "描述的人员，已知的会被认出 · somebody described; recognised if they are known")
        @Nullable PersonRequest person,
        @Schema(description = "或已知人员的编号，与 person 二者择一 · or the id of somebody known; one of the two")
        @Nullable UUID personId,
        @Schema(description = "首日；不填为今天 · first day; today if absent") @Nullable LocalDate since,
        @Schema(description = "人员来源；不填为本单位 · where the person comes from; the unit itself if absent") @Nullable Origin origin,
        @Schema(description = "外聘人员所属的代理机构 · the agency for which an outside person acts", example = "示例代理记账公司") @Nullable @Line(100) String agency,
        @Schema(description = "是否符合制度的任职条件，可以以后登记；不符合的不能任命 · whether the person meets conditions of the programme, which may be put on record "
                + "later; who does not is not appointed")
        @Nullable List<FindingRequest> findings,
        @Schema(description = "制度规定有推荐程序而直接任命的理由：TAKEN_OVER 启用时承接，DECISION 主管部门决定；有程序时必填 · why there is no nomination: taken "
                + "over at introduction, or a decision of the authority; needed where the programme has a path to the appointment")
        DirectReason.@Nullable Ground reason,
        @Schema(description = "直接任命所依据的决定的文号；理由为决定时必填 · number of the decision to do without a nomination; needed if that is the reason",
                example = "示例〔2026〕8号")
        @Nullable String decision) {

    Appoint checked(UploadedFiles uploads) {
        return new Appoint(origin == null ? Origin.OWN_UNIT : origin, agency, since, FindingRequest.checked(findings, uploads), DirectReason.of(reason, decision));
    }
}
