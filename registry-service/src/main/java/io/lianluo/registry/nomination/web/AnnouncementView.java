package io.lianluo.registry.nomination.web;

import io.lianluo.domain.LocalizedText;
import io.lianluo.registry.acting.Signature;
import io.lianluo.registry.announcement.Announcement;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An announcement as it was published (发文公布, TZA-1, MOD-1).
 *
 * @param id           its id
 * @param programme    code of the programme
 * @param authority    the name on paper of the authority that issued it
 * @param number       number of the document
 * @param date         day of the document
 * @param title        its title
 * @param text         its text
 * @param published    who put it on record, in which capacity, and when
 * @param appointments which appointments it makes public
 */
record AnnouncementView(UUID id, String programme, LocalizedText authority, String number, LocalDate date, LocalizedText title, LocalizedText text,
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
    @Schema(name = "AnnouncedAppointment")
    record Item(UUID nominationId, @Nullable UUID liaisonId, UUID unitId, String unit, UUID seatId, LocalizedText seat, @Nullable String name,
                @Nullable LocalDate since) { }

    static AnnouncementView of(Announcement notice, LocalizedText authority, List<Item> appointments) {
        Announcement.State state = notice.state();
        return new AnnouncementView(notice.id(), state.programme(), authority, state.document().number(), state.document().date(), state.title(), state.text(),
                state.published(), appointments);
    }
}
