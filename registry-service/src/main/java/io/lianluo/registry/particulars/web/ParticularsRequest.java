package io.lianluo.registry.particulars.web;

import io.lianluo.domain.OnPaper;
import io.lianluo.registry.particulars.Particulars;
import io.lianluo.web.Lines;
import io.lianluo.web.OnPaperRequest;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A request to report how a unit is.
 *
 * @param since          first day; today when left out
 * @param organisation   how it is organised
 * @param staff          how many people it has
 * @param qualifications its qualifications and licences
 * @param addresses      where it is
 * @param telephone      telephone of its office
 * @param onPaper        how it came on paper, where an office enters it
 */
@Schema(name = "ParticularsReport", description = "报告单位概况 · reports how a unit is")
record ParticularsRequest(
        @Schema(description = "自哪一天起；不填为今天 · first day; today if absent", example = "2026-09-01") @Nullable LocalDate since,
        @Schema(description = "组织机构 · how it is organised", example = "下设办公室、销售部、售后部") @Nullable @Lines(Lines.STATEMENT) String organisation,
        @Schema(description = "人员数量，0 至 1000 万 · how many people it has, 0 to 10 million", example = "86") @Nullable Integer staff,
        @Schema(description = "资质 · its qualifications and licences", example = "[\"一类机动车维修\"]") @Nullable List<String> qualifications,
        @Schema(description = "地址 · where it is", example = "[\"示例市示例路1号\"]") @Nullable List<String> addresses,
        @Schema(description = "办公电话 · telephone of its office", example = "0523-86800001") @Nullable String telephone,
        @Schema(description = "由主管单位代为录入书面报告时填写 · how it came on paper, where an office enters it") @Nullable OnPaperRequest onPaper) {

    Particulars particulars() {
        return Particulars.of(organisation, staff, qualifications, addresses, telephone);
    }

    @Nullable OnPaper entered(String by, Instant now, ZoneId zone) {
        return onPaper == null ? null : onPaper.entered(false, by, now, zone);
    }
}
