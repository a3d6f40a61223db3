package io.lianluo.assessment.source;

import io.lianluo.domain.LocalizedText;
import java.time.Instant;
import java.util.UUID;

/**
 * A finding of reporting that an obligation was not fulfilled at its due time.
 *
 * @param obligationId the obligation
 * @param seatLiaison        who owed it then
 * @param duty         id of the report duty
 * @param title        what it is called
 * @param dueAt        when it was due
 * @param eventId      the event that said so
 * @param sequence     its place among all that reporting said of this obligation
 */
public record Overdue(UUID obligationId, SeatLiaison seatLiaison, String duty, LocalizedText title, Instant dueAt, String eventId, long sequence) { }
