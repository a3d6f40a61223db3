package io.lianluo.registry.nomination.web;

import io.lianluo.registry.nomination.Nomination;
import io.lianluo.registry.nomination.StepRecord;
import java.time.LocalDate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A notice that made an appointment public (TZA-1).
 *
 * @param number       number of the document
 * @param date         day of the document
 * @param text         its text in Chinese
 * @param programme    code of the programme
 * @param seatId       the seat
 * @param unitId       the unit
 * @param nominationId the nomination that led to it
 * @param liaisonId    the appointment; null where the notice came before the decision
 */
record AnnouncementView(String number, LocalDate date, String text, String programme, String seatId, String unitId, String nominationId,
                        @Nullable String liaisonId) {

    /** The latest notice of a nomination that was made public. */
    static AnnouncementView of(Nomination nomination) {
        return nomination.steps().reversed().stream().map(StepRecord::announcement).flatMap(Stream::ofNullable).findFirst()
                .map(notice -> new AnnouncementView(notice.number(), notice.date(), notice.text(), nomination.seat().programme(),
                        nomination.seat().id(), nomination.seat().unitId(), nomination.id(), nomination.liaisonId()))
                .orElseThrow();
    }
}
