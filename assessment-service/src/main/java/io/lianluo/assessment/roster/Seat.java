package io.lianluo.assessment.roster;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A seat.
 *
 * @param id        identity
 * @param programme code of the programme that asks for it
 * @param rule      id of the programme's seat rule
 * @param unitId    the unit it belongs to
 * @param liaisonId the appointment that holds it; null while it is vacant
 */
public record Seat(UUID id, String programme, String rule, UUID unitId, @Nullable UUID liaisonId) { }
