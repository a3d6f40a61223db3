package io.lianluo.reporting.obligation;

import io.lianluo.reporting.regime.LocalizedText;
import io.lianluo.workingtime.Deadline;
import java.time.Instant;
import java.util.List;

/**
 * What is owed, by which rule and until when: frozen when the obligation opens, so that a rule changed later rewrites nothing.
 *
 * @param programme        code of the programme
 * @param programmeVersion version of the programme by which it opened
 * @param duty             id of the report duty
 * @param title            what it is called
 * @param seatId           the seat that owes it
 * @param unitId           the unit of that seat
 * @param period           what it is for
 * @param parts            parts that the report must have; empty when it is free
 * @param nilAllowed       whether "nothing to report" fulfils it
 * @param openedAt         when it opened
 * @param due              when it is due, and by which calendar that was counted
 */
public record Terms(String programme, int programmeVersion, String duty, LocalizedText title, String seatId, String unitId,
                    Period period, List<String> parts, boolean nilAllowed, Instant openedAt, Deadline due) { }
