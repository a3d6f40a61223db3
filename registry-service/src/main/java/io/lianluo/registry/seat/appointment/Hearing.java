package io.lianluo.registry.seat.appointment;

import io.lianluo.domain.Fault;
import io.lianluo.domain.InvalidInput;
import io.lianluo.domain.Text;
import io.lianluo.registry.acting.Act;
import io.lianluo.registry.paper.Paper;
import io.lianluo.sealing.TextMapper;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A hearing of a liaison before a sanction takes effect on the appointment (听取申辩, HOS-10), or that the liaison waived it in writing.
 *
 * @param sanction  id of the sanction of the programme of which it was
 * @param on        the day on which the liaison was heard, or waived it
 * @param isWaived  whether the liaison waived it
 * @param heardBy   who heard the liaison; null where that was waived
 * @param statement what was said; null where it was waived
 * @param papers    the minutes, or the waiver
 * @param act       who put it on record, and when
 */
public record Hearing(String sanction, LocalDate on, boolean isWaived, @Nullable String heardBy, @Nullable String statement, List<Paper> papers, Act act) {

    private static final int LONGEST_NAME = 200;
    private static final int LONGEST = 2_000;

    public Hearing {
        papers = List.copyOf(papers);
    }

    /**
     * A hearing as somebody puts it on record.
     *
     * @throws InvalidInput with every fault: of a hearing it is said who heard and what was said, and of a waiver the paper is attached
     */
    public static Hearing of(String sanction, LocalDate on, boolean isWaived, @Nullable String heardBy, @Nullable String statement, List<Paper> papers, Act act) {
        List<Fault> faults = new ArrayList<>();
        String by = text("heardBy", heardBy, isWaived, LONGEST_NAME, faults);
        String said = text("statement", statement, isWaived, LONGEST, faults);
        if (isWaived && papers.isEmpty()) {
            faults.add(new Fault("papers", "hearing-waiver-paper"));
        }
        if (!faults.isEmpty()) {
            throw new InvalidInput(faults);
        }
        return new Hearing(sanction, on, isWaived, by, said, papers, act);
    }

    private static @Nullable String text(String part, @Nullable String text, boolean isWaived, int longest, List<Fault> faults) {
        String said = text == null || text.isBlank() ? null : text.strip();
        if (isWaived && said != null) {
            faults.add(new Fault(part, "hearing-waived"));
        } else if (!isWaived && said == null) {
            faults.add(new Fault(part, "required"));
        } else if (said != null && Text.length(said) > longest) {
            faults.add(new Fault(part, "too-long", List.of(longest)));
        }
        return said;
    }

    /** Returns the hearing with its texts written otherwise. */
    Hearing withTexts(TextMapper as) {
        return new Hearing(sanction, on, isWaived, as.mapNullable("heardBy", heardBy), as.mapNullable("statement", statement),
                as.mapEach("papers", papers, Paper::withTexts), act);
    }
}
