package io.lianluo.registry.condition;

import io.lianluo.domain.Fault;
import io.lianluo.domain.InvalidInput;
import io.lianluo.domain.Word;
import io.lianluo.registry.programme.appointment.Condition;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The conditions that a programme asks for, against which findings are held.
 *
 * @param conditions the conditions, in the order of the file
 */
public record AskedConditions(List<Condition> conditions) {

    public AskedConditions {
        conditions = List.copyOf(conditions);
    }

    /** The faults of findings that must be about each condition. */
    public List<Fault> faultsOfAll(List<Finding> findings) {
        return faults(findings, true);
    }

    /** The faults of findings that need not be about each condition. */
    public List<Fault> faults(List<Finding> findings) {
        return faults(findings, false);
    }

    /** @throws InvalidInput if a finding is about no condition, two are about one, or one is shown by other evidence than its condition asks for */
    public void refuseUnlessFit(List<Finding> findings) {
        List<Fault> faults = faults(findings, false);
        if (!faults.isEmpty()) {
            throw new InvalidInput(faults);
        }
    }

    private List<Fault> faults(List<Finding> findings, boolean all) {
        List<Fault> faults = new ArrayList<>();
        for (Condition condition : conditions) {
            List<Finding> found = findings.stream().filter(finding -> finding.condition().equals(condition.id())).toList();
            if (found.size() > 1 || all && found.isEmpty()) {
                faults.add(new Fault("findings", found.isEmpty() ? "finding-missing" : "finding-twice", List.of(condition.id())));
            } else if (!found.isEmpty() && isOtherProof(found.getFirst(), condition)) {
                faults.add(new Fault("findings", "finding-other-evidence", List.of(condition.id(), Word.of(condition.evidence()))));
            }
        }
        Set<String> known = conditions.stream().map(Condition::id).collect(Collectors.toSet());
        findings.stream().map(Finding::condition).filter(id -> !known.contains(id)).distinct()
                .forEach(id -> faults.add(new Fault("findings", "condition-unknown", List.of(id))));
        return faults;
    }

    private static boolean isOtherProof(Finding finding, Condition condition) {
        return finding.proof() != null && finding.proof().kind() != condition.evidence();
    }

    /** Numbers of the articles that ask for what a fault of findings finds missing; none where it is no rule of the regulation. */
    public Set<String> asking(Fault fault) {
        return switch (fault.rule()) {
            case "finding-missing", "finding-twice", "finding-other-evidence" -> asking(fault.args());
            default -> Set.of();
        };
    }

    /** Numbers of the articles that ask for the conditions of these ids. */
    public Set<String> asking(Collection<?> ids) {
        return conditions.stream().filter(condition -> ids.contains(condition.id())).flatMap(condition -> condition.articles().stream()).collect(Collectors.toSet());
    }
}
