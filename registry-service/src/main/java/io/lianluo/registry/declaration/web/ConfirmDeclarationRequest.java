package io.lianluo.registry.declaration.web;

import io.lianluo.registry.declaration.DeclarationService.Choices;
import io.lianluo.registry.person.Meant;
import io.lianluo.web.Line;
import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A request by which the authority confirms a declaration.
 *
 * @param decision            number of its decision, because there is no nomination
 * @param parent              code of the unit below which a new unit stands
 * @param legalRepresentative whom it means by the legal representative, where that is doubtful
 * @param liaison             whom it means by the liaison, likewise
 */
@Schema(name = "DeclarationConfirmation", description = "确认首次申报 · confirms a first declaration")
record ConfirmDeclarationRequest(
        @Schema(description = "确认决定的文号，作为不经推荐直接任命的依据 · number of the decision, by which the liaison is appointed without a nomination", example = "示例〔2026〕8号",
                requiredMode = Schema.RequiredMode.REQUIRED)
        @Nullable @Line(100) String decision,
        @Schema(description = "新单位的上级单位的代码；不填则置于受理部门管辖范围的单位之下，由负责整个制度的部门受理的为最高一级 · code of the unit below which a new unit stands; if absent the one at the top of the part of the office to which it was declared, else the top", example = "H-00") @Nullable String parent,
        @Schema(description = "法定代表人有疑问时指明是谁：已知人员的编号，或 new · whom you mean by the legal representative, where that is doubtful: the id of somebody known, or new")
        @Nullable String legalRepresentative,
        @Schema(description = "联络员有疑问时指明是谁：已知人员的编号，或 new · whom you mean by the liaison, likewise") @Nullable String liaison) {

    Choices choices() {
        return new Choices(decision, parent, Meant.of("legalRepresentative", legalRepresentative), Meant.of("liaison", liaison));
    }
}
