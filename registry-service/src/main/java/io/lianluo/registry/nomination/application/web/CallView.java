package io.lianluo.registry.nomination.application.web;

import io.lianluo.registry.programme.appointment.Condition;
import io.lianluo.registry.programme.seat.Origin;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An open call, as everybody sees it who may answer it.
 *
 * @param nominationId   the nomination that calls
 * @param programme      code of the programme
 * @param programmeTitle what the programme is called, in the reader's language
 * @param seat           what the seat is called, in the reader's language
 * @param unitId         the unit
 * @param unit           its name
 * @param until          last day on which applications are taken
 * @param origins        from where applicants may come
 * @param conditions     what an applicant must meet
 * @param applicationId  the caller's own application; null if there is none
 */
@Schema(name = "OpenCall")
record CallView(UUID nominationId, String programme, String programmeTitle, String seat, UUID unitId, @Nullable String unit, LocalDate until, Set<Origin> origins,
                List<Condition> conditions, @Nullable UUID applicationId) { }
