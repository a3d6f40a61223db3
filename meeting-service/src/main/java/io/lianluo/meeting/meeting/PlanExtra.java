package io.lianluo.meeting.meeting;

import io.lianluo.domain.LocalizedText;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Plans a meeting beyond those that periods ask for.
 *
 * @param programme code of the programme
 * @param duty      the meeting duty it is held by; null for one that no duty asks for
 * @param day       a day of the period it is for; null for today, and where the duty has no periods
 * @param title     what it is called; null for the duty's title
 * @param audience  whose holders are invited; null for those of the duty
 * @param unitId    the unit at which the part of the tree begins for whose seats it is held; null for the whole programme
 */
public record PlanExtra(String programme, @Nullable String duty, @Nullable LocalDate day, @Nullable LocalizedText title,
                        @Nullable Audience audience, @Nullable UUID unitId) { }
