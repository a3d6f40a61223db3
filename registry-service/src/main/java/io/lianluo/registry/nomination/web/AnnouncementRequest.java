package io.lianluo.registry.nomination.web;

import io.lianluo.domain.LocalizedText;
import io.lianluo.registry.announcement.AnnouncementDraft;
import io.lianluo.registry.nomination.UnsignedEntry;
import io.lianluo.registry.paper.UploadedFiles;
import io.lianluo.registry.web.PaperRequest;
import io.lianluo.web.Lines;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The announcement that makes an appointment public.
 *
 * @param number number of the document
 * @param date   day of the document
 * @param title  its title, in both languages
 * @param text   its text, in both languages
 * @param papers what is attached
 */
@Schema(name = "AnnouncementRequest", description = "公布任命的公告 · the announcement that makes an appointment public")
record AnnouncementRequest(
        @Schema(description = "文号 · number of the document", example = "示例〔2026〕12号", requiredMode = Schema.RequiredMode.REQUIRED) @Nullable String number,
        @Schema(description = "发文日期 · day of the document", requiredMode = Schema.RequiredMode.REQUIRED) @Nullable LocalDate date,
        @Schema(description = "标题，中英文都须填写 · its title, in both languages", requiredMode = Schema.RequiredMode.REQUIRED) @Nullable LocalizedText title,
        @Schema(description = "正文，中英文都须填写 · its text, in both languages", requiredMode = Schema.RequiredMode.REQUIRED) @Nullable Wording text,
        @Schema(description = "所附材料 · what is attached") @Nullable List<PaperRequest> papers) {

    /**
     * The text of an announcement.
     *
     * @param zh in Chinese
     * @param en in English
     */
    @Schema(name = "AnnouncementWording")
    record Wording(@Schema(requiredMode = Schema.RequiredMode.REQUIRED) @Nullable @Lines(Lines.DOCUMENT) String zh,
                   @Schema(requiredMode = Schema.RequiredMode.REQUIRED) @Nullable @Lines(Lines.DOCUMENT) String en) { }

    AnnouncementDraft announcement() {
        return AnnouncementDraft.of(number, date, title, text == null ? null : new LocalizedText(text.zh, text.en));
    }

    UnsignedEntry unsigned(UploadedFiles uploads) {
        return new UnsignedEntry(PaperRequest.checked(papers, uploads), null, null);
    }
}
