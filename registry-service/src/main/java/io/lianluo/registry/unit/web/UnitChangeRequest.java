package io.lianluo.registry.unit.web;

import io.lianluo.registry.web.PersonRequest;
import io.lianluo.web.Lines;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** The requests to change a unit. A day that is left out is today. */
final class UnitChangeRequest {

    private UnitChangeRequest() { }

    /**
     * @param name       the new name
     * @param from       first day of it
     * @param correction why what is registered is a mistake, where this puts it right
     */
    @Schema(name = "UnitRenaming", description = "单位更名 · another name for a unit")
    record Rename(
            @Schema(description = "新名称 · the new name", example = "示例新科室", requiredMode = Schema.RequiredMode.REQUIRED) @Nullable String name,
            @Schema(description = "首日；不填为今天 · first day of it; today if absent") @Nullable LocalDate from,
            @Schema(description = "以此更正登记差错时填写差错的原因，不产生备案 · why what is registered is a mistake, where this puts it right; nothing is to be filed then", example = "录入时名称有误")
            @Nullable @Lines(Lines.STATEMENT) String correction) { }

    /**
     * @param parent code of the new parent; left out for the top of the tree
     * @param from   first day below it
     */
    @Schema(name = "UnitMove", description = "调整隶属关系 · another place in the tree")
    record Move(
            @Schema(description = "新上级单位的代码；不填为最高一级 · code of the new parent; absent for the top of the tree", example = "H-00")
            @Nullable String parent,
            @Schema(description = "首日；不填为今天 · first day below it; today if absent") @Nullable LocalDate from) { }

    /**
     * @param into    code of the unit that it becomes a part of
     * @param lastDay last day of its own existence
     */
    @Schema(name = "UnitMerger", description = "并入另一单位 · makes a unit a part of another")
    record Merge(
            @Schema(description = "并入的单位的代码 · code of the unit that it becomes a part of", example = "D-02", requiredMode = Schema.RequiredMode.REQUIRED) @Nullable String into,
            @Schema(description = "存在的末日；不填为今天 · last day of its own existence; today if absent") @Nullable LocalDate lastDay) { }

    /** @param lastDay last day of its existence */
    @Schema(name = "UnitDissolution", description = "撤销单位 · ends a unit")
    record Dissolve(
            @Schema(description = "存在的末日；不填为今天 · last day of its existence; today if absent") @Nullable LocalDate lastDay) { }

    /**
     * @param person     the new head, or legal representative
     * @param from       first day
     * @param correction why what is registered is a mistake, where this puts it right
     */
    @Schema(name = "UnitOfficeHolder", description = "新的负责人或法定代表人 · another head or legal representative")
    record Head(
            @Schema(description = "新的负责人或法定代表人 · the new head, or legal representative", requiredMode = Schema.RequiredMode.REQUIRED) @Nullable PersonRequest person,
            @Schema(description = "首日；不填为今天 · first day; today if absent") @Nullable LocalDate from,
            @Schema(description = "以此更正登记差错时填写差错的原因，不产生备案 · why what is registered is a mistake, where this puts it right; nothing is to be filed then", example = "录入时姓名有误")
            @Nullable @Lines(Lines.STATEMENT) String correction) { }
}
