package io.lianluo.registry.filing.web;

import io.lianluo.registry.programme.FilingRule.Field;
import io.lianluo.registry.programme.FilingRule.Trigger;
import io.lianluo.registry.web.PaperRequest;
import io.lianluo.web.Lines;
import io.lianluo.web.OnPaperRequest;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A request by which a unit begins a filing itself, with all that belongs to it.
 *
 * @param seatId   the seat whose unit files the change
 * @param when     what kind of change it is
 * @param from     the day from which it holds
 * @param change   what is otherwise since
 * @param declared what the unit says, for each other field that the rule compares
 * @param papers   what is attached
 * @param remark   what is said about it
 * @param onPaper  how it came on paper, where an office enters it
 */
@Schema(name = "FilingStart", description = "单位主动申报变更，可在变更之前或之后 · a unit begins a filing itself, before or after the change")
record StartRequest(
        @Schema(description = "席位 · the seat whose unit files the change") @NotNull @Nullable UUID seatId,
        @Schema(description = "变更的种类 · what kind of change it is") @NotNull @Nullable Trigger when,
        @Schema(description = "变更自哪一天起，期限由此计算 · the day from which it holds, from which the term is counted", example = "2026-08-01") @NotNull @Nullable LocalDate from,
        @Schema(description = "变更的内容 · what is otherwise since") @NotNull @Nullable ChangeRequest change,
        @Schema(description = "compares 所列、变更内容中没有的各项 · a value for each field that compares lists and the change does not say", example = "{\"CREDIT_CODE\": \"91350100M000100Y43\"}")
        @Nullable Map<Field, String> declared,
        @Schema(description = "所附材料 · what is attached") @Nullable List<PaperRequest> papers,
        @Schema(description = "说明 · what is said about it") @Nullable @Lines(Lines.STATEMENT) String remark,
        @Schema(description = "由主管单位代为录入书面申报时填写 · how it came on paper, where an office enters it") @Nullable OnPaperRequest onPaper) {

    SubmissionRequest submission() {
        return new SubmissionRequest(change, declared, papers, remark, onPaper);
    }

    /** Nothing of what is declared, so that personal data does not end in a log. */
    @Override
    public String toString() {
        return "StartRequest[…]";
    }
}
