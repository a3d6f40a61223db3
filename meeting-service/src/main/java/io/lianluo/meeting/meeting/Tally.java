package io.lianluo.meeting.meeting;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Counts the meetings of a programme, or of a part of the tree that an office there holds for it, by their status.
 *
 * @param programme code of the programme
 * @param unitId    the unit at which the part begins; null for the whole programme
 * @param planned   planned and not called yet
 * @param called    called and not held yet
 * @param held      held
 * @param cancelled called off
 * @param missed    left out
 */
public record Tally(String programme, @Nullable UUID unitId, long planned, long called, long held, long cancelled, long missed) { }
