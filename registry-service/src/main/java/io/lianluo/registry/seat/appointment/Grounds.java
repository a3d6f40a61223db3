package io.lianluo.registry.seat.appointment;

import io.lianluo.registry.condition.Finding;
import io.lianluo.registry.condition.RecordedFinding;
import io.lianluo.sealing.TextMapper;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The grounds of an appointment.
 *
 * @param findings what was found about the conditions of the seat, at most one finding about each
 * @param direct   why the authority appointed without a nomination; null where it said nothing, and for what came of a nomination
 */
public record Grounds(List<RecordedFinding> findings, @Nullable DirectReason direct) {

    /** Nothing was found yet. */
    public static final Grounds NONE = new Grounds(List.of(), null);

    public Grounds {
        findings = List.copyOf(findings);
    }

    /** Returns the grounds with those findings, which take the place of earlier ones about the same conditions. */
    Grounds with(List<RecordedFinding> later) {
        Stream<RecordedFinding> kept = findings.stream().filter(finding -> later.stream().noneMatch(newer -> newer.condition().equals(finding.condition())));
        return new Grounds(Stream.concat(kept, later.stream()).toList(), direct);
    }

    /** The finding about a condition. */
    public Optional<RecordedFinding> about(String condition) {
        return findings.stream().filter(finding -> finding.condition().equals(condition)).findFirst();
    }

    /** Ids of the conditions that were found not to be met. */
    public List<String> unmet() {
        return findings.stream().map(RecordedFinding::finding).filter(finding -> !finding.met()).map(Finding::condition).toList();
    }

    /** Returns the grounds with their texts written otherwise. */
    public Grounds withTexts(TextMapper as) {
        return new Grounds(as.mapEach("findings", findings, RecordedFinding::withTexts), direct);
    }
}
