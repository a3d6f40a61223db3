package io.lianluo.registry.programme;

import io.lianluo.domain.LocalizedText;
import io.lianluo.registry.programme.appointment.PathStep;
import io.lianluo.registry.programme.conduct.SanctionStep;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The ground of something on record: the rule of a programme from which it follows. It is named as a file names it, so that the articles can be
 * cited that the rule follows from.
 *
 * @param section the section of the programme file in which the rule stands, such as duties
 * @param rule    its identity within the section; null for a section that is one rule
 * @param version the version of the programme; null for the one that was in force then
 */
public record Ground(String section, @Nullable String rule, @Nullable Integer version) {

    /** The rule that asks for a seat. */
    public static Ground ofSeat(String rule) {
        return new Ground("seats", rule, null);
    }

    /** A step on the path to an appointment. */
    public static Ground ofStep(PathStep.Kind kind, int version) {
        return new Ground("appointment.path", ProgrammeRule.kebab(kind), version);
    }

    /** A report or a meeting that is owed; null for the version that was in force then. */
    public static Ground ofDuty(String duty, @Nullable Integer version) {
        return new Ground("duties", duty, version);
    }

    /** A change that is declared. */
    public static Ground ofFiling(String rule, int version) {
        return new Ground("filings", rule, version);
    }

    /** A threshold that was reached. */
    public static Ground ofThreshold(String threshold, int version) {
        return new Ground("thresholds", threshold, version);
    }

    /** The sanction by which a programme dismisses liaisons, as it stood on a day; empty where it has none. */
    public static Optional<Ground> ofDismissal(Programme programme, LocalDate on) {
        return programme.inForceOn(on).stream().flatMap(then -> then.definition().conduct().sanctions().stream())
                .filter(step -> step.effect() == SanctionStep.Effect.DISMISSED).findFirst().map(step -> new Ground("sanctions", step.id(), null));
    }

    /** A sanction. */
    public static Ground ofSanction(String sanction) {
        return new Ground("sanctions", sanction, null);
    }

    /** The rule that lets a liaison stand in for somebody. */
    public static Ground ofDelegation() {
        return new Ground("delegation", null, null);
    }

    /**
     * The names of the articles that the rule follows from; none where the programme has or had no such rule.
     *
     * @param on the day for which it is on record
     */
    public List<LocalizedText> cited(Programme programme, LocalDate on) {
        Optional<ProgrammeVersion> then = version == null ? programme.inForceOn(on) : programme.version(version);
        return then.map(ProgrammeVersion::definition).map(says -> says.cited(ProgrammeRule.of(says).stream()
                .filter(one -> one.section().equals(section) && Objects.equals(one.id(), rule)).flatMap(one -> one.articles().stream()).toList())).orElse(List.of());
    }
}
