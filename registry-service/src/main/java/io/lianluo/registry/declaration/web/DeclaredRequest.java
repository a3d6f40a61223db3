package io.lianluo.registry.declaration.web;

import io.lianluo.domain.Fault;
import io.lianluo.domain.InvalidInput;
import io.lianluo.registry.declaration.Declared;
import io.lianluo.registry.declaration.Declared.Declarer;
import io.lianluo.registry.declaration.DeclaredUnit;
import io.lianluo.registry.paper.UploadedFiles;
import io.lianluo.registry.person.PersonalData;
import io.lianluo.registry.programme.seat.Origin;
import io.lianluo.registry.web.PaperRequest;
import io.lianluo.registry.web.PersonRequest;
import io.lianluo.web.Line;
import io.lianluo.web.Lines;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * All that a unit declares at first.
 *
 * @param unit                the unit
 * @param legalRepresentative its legal representative
 * @param liaison             the liaison whom it names
 * @param declarer            which of the two declares, to whom the account will belong
 * @param origin              where the liaison comes from
 * @param agency              the agency for which an outside person acts
 * @param officeId            the office to which it is declared
 * @param papers              what is attached
 * @param remark              what is said about it
 */
@Schema(name = "DeclarationContents", description = "首次申报的内容 · what is declared at first")
record DeclaredRequest(
        @Schema(description = "单位 · the unit", requiredMode = Schema.RequiredMode.REQUIRED) @Nullable @Valid DeclaredUnitRequest unit,
        @Schema(description = "法定代表人 · its legal representative", requiredMode = Schema.RequiredMode.REQUIRED) @Nullable PersonRequest legalRepresentative,
        @Schema(description = "所申报的联络员；与法定代表人为同一人的，两处填写一致 · the liaison whom it names; described alike where that is the legal representative",
                requiredMode = Schema.RequiredMode.REQUIRED)
        @Nullable PersonRequest liaison,
        @Schema(description = "申报人是二者中的哪一位，确认后账号即归其使用 · which of the two declares; the account is theirs once this is confirmed",
                requiredMode = Schema.RequiredMode.REQUIRED)
        @Nullable Declarer declarer,
        @Schema(description = "联络员来自何处：OWN_UNIT 本单位，OUTSIDE 外聘人员或代理机构；不填为本单位 · where the liaison comes from: OWN_UNIT, or OUTSIDE for an outside person or agency; "
                + "the unit itself if absent", example = "OUTSIDE")
        @Nullable Origin origin,
        @Schema(description = "外聘人员所属的代理机构 · the agency for which an outside person acts", example = "示例代理记账公司") @Nullable @Line(100) String agency,
        @Schema(description = "向哪一经办部门申报，见 GET /offices，例如所在乡镇的；不填为负责整个制度的部门 · the office to which it is declared, of GET /offices, such as the township's; that of the "
                + "whole programme if absent")
        @Nullable UUID officeId,
        @Schema(description = "所附材料 · what is attached") @Nullable List<PaperRequest> papers,
        @Schema(description = "说明 · what is said about it") @Nullable @Lines(Lines.STATEMENT) String remark) {

    /**
     * The unit as its declarer describes it.
     *
     * @param code               its code; the credit code where no other is declared
     * @param name               its name
     * @param kind               its kind
     * @param creditCode         its unified social credit code
     * @param registrationNumber its registration number
     * @param registrationKind   its kind of registration
     * @param address            its registered address
     */
    @Schema(name = "DeclaredUnit", description = "申报的单位 · the unit that is declared")
    record DeclaredUnitRequest(
            @Schema(description = "单位代码；不填则以统一社会信用代码为准 · its code; the credit code if absent", example = "E-01") @Nullable String code,
            @Schema(description = "名称 · its name", example = "示例贸易有限公司", requiredMode = Schema.RequiredMode.REQUIRED) @Nullable @Line(100) String name,
            @Schema(description = "种类，按制度文件所称 · its kind, as the programme calls it", example = "enterprise", requiredMode = Schema.RequiredMode.REQUIRED) @Nullable String kind,
            @Schema(description = "统一社会信用代码，18 位 · its unified social credit code of 18 signs", example = "91350100M000100Y43") @Nullable String creditCode,
            @Schema(description = "登记注册号 · its registration number") @Nullable String registrationNumber,
            @Schema(description = "登记注册类型 · its kind of registration", example = "有限责任公司") @Nullable @Line(200) String registrationKind,
            @Schema(description = "登记地址 · its registered address") @Nullable @Line(200) String address) {

        private DeclaredUnit checked() {
            return DeclaredUnit.of(code, name, kind, creditCode, registrationNumber, registrationKind, address);
        }

        /** Nothing of it, so that it does not end in a log. */
        @Override
        public String toString() {
            return "DeclaredUnitRequest[…]";
        }
    }

    /**
     * Checks it.
     *
     * @throws InvalidInput with every fault
     */
    Declared checked(UploadedFiles uploads) {
        List<Fault> faults = new ArrayList<>();
        DeclaredUnit theUnit = part("unit", unit, faults, () -> Objects.requireNonNull(unit).checked());
        PersonalData representative = part("legalRepresentative", legalRepresentative, faults, () -> person("legalRepresentative", legalRepresentative));
        PersonalData named = part("liaison", liaison, faults, () -> person("liaison", liaison));
        if (declarer == null) {
            faults.add(new Fault("declarer", "required"));
        }
        if (theUnit == null || representative == null || named == null || declarer == null) {
            throw new InvalidInput(faults);
        }
        return Declared.of(theUnit, representative, named, declarer, origin, agency, officeId, PaperRequest.checked(papers, uploads), remark);
    }

    private static <T> @Nullable T part(String name, @Nullable Object written, List<Fault> faults, Supplier<T> checked) {
        if (written == null) {
            faults.add(new Fault(name, "required"));
            return null;
        }
        try {
            return checked.get();
        } catch (InvalidInput invalid) {
            faults.addAll(invalid.faults());
            return null;
        }
    }

    /** Somebody described; whom the registry knows is nothing that a declarer could say. */
    private static PersonalData person(String field, @Nullable PersonRequest written) {
        PersonRequest described = Objects.requireNonNull(written);
        if (described.person() != null) {
            throw new InvalidInput(field + ".person", "declared-needless-person");
        }
        return described.checked(field);
    }

    /** Nothing of what is declared, so that personal data does not end in a log. */
    @Override
    public String toString() {
        return "DeclaredRequest[…]";
    }
}
