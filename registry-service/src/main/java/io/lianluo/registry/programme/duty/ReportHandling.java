package io.lianluo.registry.programme.duty;

import io.lianluo.registry.programme.appointment.Actor;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The rules for handing in a report and for dealing with it.
 *
 * @param approvedBy      who approves it before it is handed in; null when nobody need (TZA-11)
 * @param photo           the least size of its photographs; null when any will do
 * @param confidentiality id of its confidentiality class; null when anybody concerned may read it
 * @param outcomes        what may become of it, such as adopted or returned; empty when it is only taken in
 * @param reminders       when to remind of it
 */
public record ReportHandling(@Nullable Actor approvedBy, @Nullable PhotoRule photo, @Nullable String confidentiality, List<String> outcomes,
                             List<Reminder> reminders) {

    /** Handed in by the liaison alone, and taken in. */
    public static final ReportHandling PLAIN = new ReportHandling(null, null, null, List.of(), List.of());
}
