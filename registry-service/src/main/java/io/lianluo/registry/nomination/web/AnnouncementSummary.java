package io.lianluo.registry.nomination.web;

import io.lianluo.domain.LocalizedText;
import io.lianluo.registry.announcement.Announcement;
import io.lianluo.registry.announcement.AnnouncementReference;
import io.lianluo.registry.nomination.Nomination;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An appointment that was made public by an announcement (TZA-1).
 *
 * @param noticeId     the announcement
 * @param number       number of the document
 * @param date         day of the document
 * @param title        its title; null where the announcement was noted before what announcements say was kept apart
 * @param programme    code of the programme
 * @param seatId       the seat
 * @param unitId       the unit
 * @param nominationId the nomination that led to it
 * @param liaisonId    the appointment; null where the announcement came before the decision
 */
record AnnouncementSummary(UUID noticeId, String number, LocalDate date, @Nullable LocalizedText title, String programme, UUID seatId, UUID unitId,
                        UUID nominationId, @Nullable UUID liaisonId) {

    /**
     * The latest announcement of a nomination that was made public.
     *
     * @param announcements by id
     */
    static AnnouncementSummary of(Nomination nomination, Map<UUID, Announcement> notices) {
        AnnouncementReference announcement = nomination.announcement().orElseThrow();
        UUID noticeId = announcement.announcementId(nomination.seat().programme());
        return new AnnouncementSummary(noticeId, announcement.number(), announcement.date(),
                Optional.ofNullable(notices.get(noticeId)).map(notice -> notice.state().title()).orElse(null), nomination.seat().programme(),
                nomination.seat().id(), nomination.seat().unitId(), nomination.id(), nomination.liaisonId());
    }
}
