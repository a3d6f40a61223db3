package io.lianluo.registry.nomination.web;

import io.lianluo.domain.LocalizedText;
import io.lianluo.registry.nomination.Announcement;
import io.lianluo.registry.nomination.Nomination;
import io.lianluo.registry.nomination.Notice;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * An appointment that was made public by a notice (TZA-1).
 *
 * @param noticeId     the notice
 * @param number       number of the document
 * @param date         day of the document
 * @param title        its title; null where the notice was noted before what notices say was kept apart
 * @param programme    code of the programme
 * @param seatId       the seat
 * @param unitId       the unit
 * @param nominationId the nomination that led to it
 * @param liaisonId    the appointment; null where the notice came before the decision
 */
record AnnouncementView(String noticeId, String number, LocalDate date, @Nullable LocalizedText title, String programme, String seatId, String unitId,
                        String nominationId, @Nullable String liaisonId) {

    /**
     * The latest notice of a nomination that was made public.
     *
     * @param notices by id
     */
    static AnnouncementView of(Nomination nomination, Map<String, Notice> notices) {
        Announcement announcement = nomination.announcement().orElseThrow();
        String noticeId = announcement.noticeId(nomination.seat().programme());
        return new AnnouncementView(noticeId, announcement.number(), announcement.date(),
                Optional.ofNullable(notices.get(noticeId)).map(notice -> notice.parts().title()).orElse(null), nomination.seat().programme(),
                nomination.seat().id(), nomination.seat().unitId(), nomination.id(), nomination.liaisonId());
    }
}
