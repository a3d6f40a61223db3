package io.lianluo.web;

import io.lianluo.domain.InvalidInput;
import io.lianluo.domain.OnPaper;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/**
 * This part of a request tells of the paper by which somebody did what an office enters for them. The paper is one of those attached, or its original was seen.
 *
 * @param broughtBy name of whoever brought it
 * @param capacity  in which capacity
 * @param broughtOn the day on which they did
 * @param seenBy    name of whoever saw the original
 * @param seenOn    the day on which they did
 */
@Schema(name = "OnPaperDescription", description = "由主管单位代录的书面材料；附上扫描件，或写明何人何日核对原件 · a paper that an office enters for whom it concerns; it is attached, or its original was seen")
public record OnPaperRequest(
        @Schema(description = "交来材料的人的姓名 · name of whoever brought it", example = "示例·王", requiredMode = Schema.RequiredMode.REQUIRED) @Nullable String broughtBy,
        @Schema(description = "其身份 · in which capacity", example = "办公室秘书", requiredMode = Schema.RequiredMode.REQUIRED) @Nullable String capacity,
        @Schema(description = "交来的日期，以此认定是否逾期 · the day on which they did; it counts for the term", example = "2026-09-10", requiredMode = Schema.RequiredMode.REQUIRED)
        @Nullable LocalDate broughtOn,
        @Schema(description = "核对原件的人；未附扫描件时必填 · name of whoever saw the original; needed where the paper is not attached", example = "示例·窗口") @Nullable String seenBy,
        @Schema(description = "核对原件的日期 · the day on which they saw it", example = "2026-09-10") @Nullable LocalDate seenOn) {

    /**
     * Checks what the office says.
     *
     * @param isAttached whether the paper itself is attached
     * @param enteredBy  subject of the token of whoever enters it
     * @param zone       the zone of the days
     * @throws InvalidInput with every fault
     */
    public OnPaper entered(boolean isAttached, String enteredBy, Instant now, ZoneId zone) {
        return InvalidInput.naming(part -> "onPaper." + part, () -> OnPaper.entered(described(), isAttached, enteredBy, now, zone));
    }

    /** The paper as the office describes it, unchecked. */
    public OnPaper.Described described() {
        return new OnPaper.Described(broughtBy, capacity, broughtOn, seenBy, seenOn);
    }

    /** Nothing of it, because it names people. */
    @Override
    public String toString() {
        return "OnPaperRequest[…]";
    }
}
