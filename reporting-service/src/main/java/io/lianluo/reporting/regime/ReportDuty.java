package io.lianluo.reporting.regime;

import io.lianluo.domain.LocalizedText;
import io.lianluo.workingtime.Cadence;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A report that the holders of a seat rule owe.
 *
 * @param id         identity within the programme
 * @param title      what it is called
 * @param seatRule   id of the seat rule whose seats owe it
 * @param cadence    how often it comes back; null when it does not
 * @param onDemand   whether it is owed when somebody entitled asks for it, or when something happens
 * @param due        when it falls due
 * @param nilAllowed whether "nothing to report" fulfils it
 * @param parts      parts that it must have; empty when it is free
 * @param articles   names of the articles that it follows from, such as 第四条; empty where the programme cites none
 */
public record ReportDuty(String id, LocalizedText title, String seatRule, @Nullable Cadence cadence, boolean onDemand, DueRule due,
                         boolean nilAllowed, List<String> parts, List<LocalizedText> articles) {

    /** A duty of a programme that cites no articles. */
    public ReportDuty(String id, LocalizedText title, String seatRule, @Nullable Cadence cadence, boolean onDemand, DueRule due, boolean nilAllowed,
                      List<String> parts) {
        this(id, title, seatRule, cadence, onDemand, due, nilAllowed, parts, List.of());
    }
}
