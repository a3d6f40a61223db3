package io.lianluo.registry.seat.web;

import io.lianluo.registry.person.web.PersonRequest;
import io.lianluo.registry.programme.seat.Origin;
import io.lianluo.web.Line;
import io.lianluo.web.Lines;
import jakarta.validation.constraints.NotBlank;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A request to correct who held a seat: it corrects the days of an appointment, or adds an appointment of the past that was missing.
 *
 * @param liaisonId the appointment whose days were wrong; null to add one
 * @param person    who held it in the missing appointment, described
 * @param personId  or somebody known
 * @param since     true first day; may be left out where that was right
 * @param until     true last day; may be left out where that was right
 * @param reason    why
 * @param origin    where the person of a missing appointment came from; the unit itself when left out
 * @param agency    the agency for which an outside person acted
 */
record CorrectionRequest(@Nullable UUID liaisonId, @Nullable PersonRequest person, @Nullable UUID personId, @Nullable LocalDate since,
                         @Nullable LocalDate until, @NotBlank @Lines(Lines.REMARK) String reason, @Nullable Origin origin,
                         @Nullable @Line(100) String agency) { }
