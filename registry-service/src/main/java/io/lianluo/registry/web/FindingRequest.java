package io.lianluo.registry.web;

import io.lianluo.domain.InvalidInput;
import io.lianluo.registry.condition.Finding;
import io.lianluo.registry.condition.Proof;
import io.lianluo.registry.paper.UploadedFiles;
import io.lianluo.registry.programme.appointment.Evidence;
import io.lianluo.web.Lines;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * States whether somebody meets a condition of the programme.
 *
 * @param condition  id of the condition
 * @param met        whether it is met
 * @param statement  what shows it, said in words
 * @param record     where the record stands that shows it
 * @param paper      the paper that shows it
 * @param remark     what else is said about it
 * @param validUntil last day on which the finding counts
 */
@Schema(name = "ConditionFinding", description = "一项条件是否符合及其证明 · whether a condition is met, and what shows it")
public record FindingRequest(
        @Schema(description = "制度文件中条件的代号 · id of the condition", example = "three-years", requiredMode = Schema.RequiredMode.REQUIRED) @Nullable String condition,
        @Schema(description = "是否符合；符合的须有证明 · whether it is met; if so, something must show it") boolean met,
        @Schema(description = "以文字说明 · what shows it, in words") @Nullable @Lines(Lines.STATEMENT) String statement,
        @Schema(description = "可查的记录 · where the record stands that shows it") @Nullable @Lines(Lines.STATEMENT) String record,
        @Schema(description = "证明材料 · the paper that shows it") @Nullable PaperRequest paper,
        @Schema(description = "备注 · what else is said about it") @Nullable @Lines(Lines.REMARK) String remark,
        @Schema(description = "认定有效的最后一日，如证书的有效期；不填则不失效 · last day on which it counts, such as that of a certificate; it does not lapse if absent",
                example = "2027-06-30")
        @Nullable LocalDate validUntil) {

    private Finding checked(String field, UploadedFiles uploads) {
        return InvalidInput.naming(part -> field + "." + part, () -> new Finding(condition == null ? "" : condition, met, proof(uploads), remark, validUntil));
    }

    private @Nullable Proof proof(UploadedFiles uploads) {
        if (paper != null) {
            return Proof.of(Evidence.PAPER, statement == null ? record : statement, paper.checked("paper", uploads));
        }
        if (record != null) {
            return Proof.of(Evidence.RECORD, record, null);
        }
        return statement == null ? null : Proof.of(Evidence.STATEMENT, statement, null);
    }

    /**
     * All of them, checked; none when nothing was written.
     *
     * @param uploads the files that the caller may attach
     * @throws InvalidInput with every fault of the first that is wrong
     */
    public static List<Finding> checked(@Nullable List<FindingRequest> requests, UploadedFiles uploads) {
        List<FindingRequest> all = requests == null ? List.of() : requests;
        return IntStream.range(0, all.size()).mapToObj(i -> all.get(i).checked("findings[" + i + "]", uploads)).toList();
    }
}
