package io.lianluo.registry.office.web;

import io.lianluo.domain.LocalizedText;
import io.lianluo.registry.office.OfficeDraft;
import io.lianluo.registry.web.PersonRequest;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The requests to change an office and to staff it. A day that is left out is today. */
final class OfficeChangeRequest {

    private OfficeChangeRequest() { }

    /**
     * @param title     its name, in both languages; left out it stays
     * @param telephone the telephone; left out it stays, blank it is cleared
     */
    @Schema(name = "OfficeCorrection", description = "更正经办部门的名称或电话 · puts the title or telephone of an office right")
    record Correct(
            @Schema(description = "名称，中英文都须填写；不填保持不变 · its name in both languages; as it is if absent") @Nullable LocalizedText title,
            @Schema(description = "办公电话；不填保持不变，填为空白即清除 · the telephone; as it is if absent, cleared if blank", example = "0933-3320001") @Nullable String telephone) {

        OfficeDraft.Correction correction() {
            return OfficeDraft.Correction.of(title, telephone);
        }
    }

    /**
     * @param person   somebody described; recognised if they are known
     * @param personId or somebody known; one of the two
     * @param since    first day, past or to come
     * @param until    last day; left out while no end is known
     */
    @Schema(name = "OfficerAppointment", description = "任用经办人 · appoints somebody to act for an office")
    record Appoint(
            @Schema(description = "描述的人员，已知的会被认出 · somebody described; recognised if they are known") @Nullable PersonRequest person,
            @Schema(description = "或已知人员的编号，与 person 二者择一 · or the id of somebody known; one of the two") @Nullable UUID personId,
            @Schema(description = "首日，可以是将来的日期；不填为今天 · first day, which may be to come; today if absent") @Nullable LocalDate since,
            @Schema(description = "末日；不填为未定 · last day; absent while no end is known") @Nullable LocalDate until) { }

    /** @param until last day, past or to come */
    @Schema(name = "OfficerEnd", description = "经办人离任 · ends the appointment of an officer")
    record End(
            @Schema(description = "末日，可以是过去或将来的日期；不填为今天 · last day, past or to come; today if absent") @Nullable LocalDate until) { }

    /** @param lastDay last day on which it acts, past or to come */
    @Schema(name = "OfficeClosure", description = "撤销经办部门 · closes an office")
    record Close(
            @Schema(description = "办理的末日；不填为今天 · last day on which it acts; today if absent") @Nullable LocalDate lastDay) { }
}
