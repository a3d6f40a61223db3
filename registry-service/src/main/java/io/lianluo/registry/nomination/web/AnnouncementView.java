package io.lianluo.registry.nomination.web;

import io.lianluo.domain.LocalizedText;
import io.lianluo.registry.acting.Signature;
import io.lianluo.registry.announcement.Announcement;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An announcement as it was published (发文公布, TZA-1, MOD-1).
 *
 * @param id           its id
 * @param programme    code of the programme
 * @param authority    name of the unit that issued it
 * @param number       number of the document
 * @param date         day of the document
 * @param title        its title
 * @param text         its text
 * @param published    who put it on record, in which capacity, and when
 * @param appointments which appointments it makes public
 */
record AnnouncementView(String id, String programme, String authority, String number, LocalDate date, LocalizedText title, LocalizedText text,
                  Signature published, List<Item> appointments) {

    /**
     * An appointment.
     *
     * @param nominationId the nomination that led to it
     * @param liaisonId    the appointment; null where the announcement came before the decision, or the seat went to another candidate
     * @param unitId       the unit
     * @param unit         name of the unit, as it is called now
     * @param seatId       the seat
     * @param seat         what the seat is called
     * @param name         who is appointed; null where the roster is not published and the caller has no part in it, and for the erased
     * @param since        first day; null where there is no appointment
     */
    record Item(String nominationId, @Nullable String liaisonId, String unitId, String unit, String seatId, LocalizedText seat, @Nullable String name,
                @Nullable LocalDate since) { }

    static AnnouncementView of(Announcement notice, String authority, List<Item> appointments) {
        Announcement.Parts parts = notice.parts();
        return new AnnouncementView(notice.id(), parts.programme(), authority, parts.document().number(), parts.document().date(), parts.title(), parts.text(),
                parts.published(), appointments);
    }
}
