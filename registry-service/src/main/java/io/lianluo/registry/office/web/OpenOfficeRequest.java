package io.lianluo.registry.office.web;

import io.lianluo.domain.LocalizedText;
import io.lianluo.registry.office.OfficeDraft;
import io.lianluo.registry.office.OfficeKind;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A request to open an office.
 *
 * @param programme code of the programme for which it acts
 * @param kind      the capacity in which it acts
 * @param unit      code of the unit at the top of the part of the tree for which it acts
 * @param rule      id of the lower office in the programme file
 * @param title     its name, in both languages
 * @param telephone the telephone at which it is reached
 * @param openedOn  first day on which it acts; today when left out
 */
@Schema(name = "OfficeOpening", description = "设立经办部门 · opens an office")
record OpenOfficeRequest(
        @Schema(description = "所经办制度的代码 · code of the programme for which it acts", example = "registration-jingchuan", requiredMode = Schema.RequiredMode.REQUIRED)
        @Nullable String programme,
        @Schema(description = "以何种身份办理 · the capacity in which it acts", example = "SECRETARIAT", requiredMode = Schema.RequiredMode.REQUIRED) @Nullable OfficeKind kind,
        @Schema(description = "只经办一部分单位的，填最上级单位的代码；不填为经办全部 · code of the unit at the top of the part of the tree for which it acts; the whole tree if absent",
                example = "T-01") @Nullable String unit,
        @Schema(description = "下级经办部门在制度文件中的代码；本级不填 · id of the lower office in the programme file; absent for the programme's own", example = "township-office")
        @Nullable String rule,
        @Schema(description = "名称，中英文都须填写；不填用通常名称 · its name in both languages; the usual one if absent") @Nullable LocalizedText title,
        @Schema(description = "办公电话 · the telephone at which it is reached", example = "0933-3320001") @Nullable String telephone,
        @Schema(description = "首日；不填为今天 · first day on which it acts; today if absent") @Nullable LocalDate openedOn) {

    OfficeDraft draft() {
        return OfficeDraft.of(programme, kind, unit, rule, title, telephone, openedOn);
    }
}
