package io.lianluo.registry.summary.web;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A summary of what the registry holds of one programme.
 *
 * @param programme code of the programme
 * @param unitId    the unit at the top of the part that is counted; null for the whole programme
 * @param units     how many units take part
 * @param liaisons  how many seats somebody holds
 * @param vacancies how many seats are vacant
 */
record ProgrammeSummary(String programme, @Nullable UUID unitId, long units, long liaisons, long vacancies) { }
