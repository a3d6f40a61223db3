package io.lianluo.registry.history.web;

import io.lianluo.domain.LocalizedText;
import io.lianluo.registry.acting.Signature;
import io.lianluo.registry.history.SeatAct;
import io.lianluo.registry.programme.appointment.Actor;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Shows the history of a seat.
 *
 * @param acts what was done, in the order in which it was put on record
 */
record SeatHistoryView(List<Done> acts) {

    /**
     * An act.
     *
     * @param kind       what was done
     * @param sentence   the act in a sentence, by Accept-Language
     * @param day        the day on which it was put on record, or from which it holds where that is not known
     * @param liaisonId  identity of the appointment; null where it is about none
     * @param personId   the liaison or counterpart; null where it is about nobody
     * @param from       the first day that it sets; null where it sets none
     * @param until      the last day that it sets; null where it sets none
     * @param as         in which capacity it was done; null for the registry, and where that was not kept
     * @param recordedBy subject of whoever put it on record; null where that was not kept
     * @param recordedAt when it was put on record; null where that was not kept
     * @param reason     why, or the matters of a delegation; null where nothing was said
     * @param decision   number of the decision of the authority that it carries out; null where there is none
     * @param articles   names of the articles that it follows from, by the version of the programme that was in force then
     */
    @Schema(name = "SeatAct", description = "席位沿革中的一项 · an act in the history of a seat")
    record Done(SeatAct.Kind kind, String sentence, LocalDate day, @Nullable UUID liaisonId, @Nullable UUID personId, @Nullable LocalDate from,
                @Nullable LocalDate until, @Nullable Actor as, @Nullable UUID inPlaceOf, @Nullable String recordedBy, @Nullable Instant recordedAt, @Nullable String reason,
                @Nullable String decision, List<LocalizedText> articles) {

        static Done of(SeatAct act, String sentence, List<LocalizedText> articles) {
            Optional<Signature> signature = Optional.ofNullable(act.signature());
            return new Done(act.kind(), sentence, act.day(), act.liaisonId(), act.personId(), act.from(), act.until(),
                    signature.map(Signature::as).orElse(null), signature.map(Signature::inPlaceOf).orElse(null), signature.map(Signature::by).orElse(null), signature.map(Signature::at).orElse(null),
                    act.reason(), act.decision(), articles);
        }
    }
}
