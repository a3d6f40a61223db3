package io.lianluo.registry.filing.web;

import io.lianluo.registry.filing.Part;
import io.lianluo.registry.person.Meant;
import io.lianluo.web.Lines;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.EnumMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A request by which the authority confirms a submission.
 *
 * @param remark what is said about it
 * @param people whom the authority means by the declared people, where that could be doubtful
 */
@Schema(name = "FilingConfirmation", description = "主管单位确认申报 · the authority confirms a submission")
record ConfirmationRequest(
        @Schema(description = "说明 · what is said about it") @Nullable @Lines(Lines.STATEMENT) String remark,
        @Schema(description = "申报的人员有疑问时指明是谁：已知人员的编号，或 new · whom you mean by a declared person, where that is doubtful: the id of somebody known, or new",
                example = "{\"LEGAL_REPRESENTATIVE\": \"new\"}")
        @Nullable Map<Part, String> people) {

    Map<Part, Meant> said() {
        Map<Part, Meant> said = new EnumMap<>(Part.class);
        if (people != null) {
            people.forEach((part, meant) -> said.put(part, Meant.of("people." + part, meant)));
        }
        return said;
    }
}
