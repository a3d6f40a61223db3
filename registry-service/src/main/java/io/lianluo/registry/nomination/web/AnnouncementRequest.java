package io.lianluo.registry.nomination.web;

import io.lianluo.registry.nomination.Announcement;
import io.lianluo.registry.nomination.Deed;
import io.lianluo.registry.paper.web.PaperRequest;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The notice that makes an appointment public.
 *
 * @param number number of the document
 * @param date   day of the document
 * @param text   its text in Chinese
 * @param papers what is attached
 */
record AnnouncementRequest(@Nullable String number, @Nullable LocalDate date, @Nullable String text, @Nullable List<PaperRequest> papers) {

    Announcement announcement() {
        return Announcement.of(number, date, text);
    }

    Deed deed() {
        return new Deed(PaperRequest.checked(papers), null, null);
    }
}
