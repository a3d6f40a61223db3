package io.lianluo.registry.unit.web;

import io.lianluo.registry.web.PersonRequest;
import io.lianluo.web.Lines;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A unit to be founded, or brought up to date if its code is known: then what is left out stays as it is, and what is blank is cleared.
 *
 * @param code                its code, unique for ever
 * @param name                its name; a new unit must have one
 * @param kind                its kind; likewise
 * @param parent              code of its parent; a new unit without one is at the top of a tree
 * @param creditCode          its unified social credit code, where it has one
 * @param programmes          codes of all programmes it takes part in
 * @param foundedOn           first day of its existence for the platform, which never changes; today when left out
 * @param head                its head, where known
 * @param registrationNumber  its registration number
 * @param registrationKind    its kind of registration
 * @param address             its registered address
 * @param categories          codes of all categories of enterprise that it is counted among
 * @param legalRepresentative its legal representative
 * @param correction          why what is registered of a known unit is a mistake, where this puts it right
 */
@Schema(name = "UnitRegistration", description = "登记或更新一个单位 · registers a unit, or brings it up to date")
record FoundUnitRequest(
        @Schema(description = "单位代码，永久唯一 · its code, unique for ever", example = "D-01", requiredMode = Schema.RequiredMode.REQUIRED) @Nullable String code,
        @Schema(description = "名称；新单位必填 · its name; needed of a new unit", example = "示例科室") @Nullable String name,
        @Schema(description = "种类；新单位必填 · its kind; needed of a new unit", example = "department") @Nullable String kind,
        @Schema(description = "上级单位的代码；新单位不填为最高一级 · code of its parent; a new unit without one is at the top of a tree", example = "H-00")
        @Nullable String parent,
        @Schema(description = "统一社会信用代码，18 位 · its unified social credit code of 18 signs", example = "91350100M000100Y43") @Nullable String creditCode,
        @Schema(description = "所参加的全部制度的代码 · codes of all programmes it takes part in") @Nullable List<String> programmes,
        @Schema(description = "在本平台存在的首日，此后不变；不填为今天 · first day of its existence for the platform, which never changes; today if absent")
        @Nullable LocalDate foundedOn,
        @Schema(description = "负责人 · its head, where known") @Nullable PersonRequest head,
        @Schema(description = "登记注册号 · its registration number") @Nullable String registrationNumber,
        @Schema(description = "登记注册类型 · its kind of registration") @Nullable String registrationKind,
        @Schema(description = "登记地址 · its registered address") @Nullable String address,
        @Schema(description = "所属的全部企业类别的代码 · codes of all categories of enterprise that it is counted among")
        @Nullable List<String> categories,
        @Schema(description = "法定代表人 · its legal representative") @Nullable PersonRequest legalRepresentative,
        @Schema(description = "以此更正登记差错时填写差错的原因，不产生备案 · why what is registered is a mistake, where this puts it right; nothing is to be filed then", example = "录入时名称有误")
        @Nullable @Lines(Lines.STATEMENT) String correction) { }
