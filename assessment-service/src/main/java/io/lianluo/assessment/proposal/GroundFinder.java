package io.lianluo.assessment.proposal;

import io.lianluo.assessment.ledger.Fact;
import io.lianluo.assessment.ledger.Judged;
import io.lianluo.assessment.programme.Programme;
import io.lianluo.assessment.programme.Threshold;
import io.lianluo.rules.Rule;
import io.lianluo.rules.RuleException;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Finds where the facts of a ledger reached a threshold.
 *
 * <p>It looks at each fact that counts as of the moment for which it counts, by the version of the programme then in force: what was
 * fulfilled later does not undo a threshold that was reached, and a rule changed later does not rewrite a verdict. So the outcome
 * depends on the facts alone, not on the order in which they became known.
 */
final class GroundFinder {

    private static final Logger LOG = LoggerFactory.getLogger(GroundFinder.class);

    private final Map<String, Optional<Rule>> compiled = new ConcurrentHashMap<>();

    /**
     * The grounds for proposals. Where a run goes on, its ground is the facts by which it first reached the threshold.
     *
     * @param facts     the facts of one ledger in the order in which they count
     * @param versions  all versions of the programme
     * @param liaisonId the liaison
     * @return the grounds in the order in which they arose, by identity of the proposal that follows
     */
    Map<UUID, Ground> grounds(List<Judged> facts, List<Programme> versions, UUID liaisonId) {
        Map<UUID, Ground> grounds = new LinkedHashMap<>();
        for (int i = 0; i < facts.size(); i++) {
            if (facts.get(i).counts()) {
                groundsAsOf(facts.subList(0, i + 1), versions).stream().filter(ground -> grounds.values().stream().noneMatch(ground::goesOnWith))
                        .forEach(ground -> grounds.put(ground.proposalId(liaisonId), ground));
            }
        }
        return grounds;
    }

    private List<Ground> groundsAsOf(List<Judged> known, List<Programme> versions) {
        Fact latest = known.getLast().fact();
        LocalDate day = latest.at().atZone(versions.getLast().zoneId()).toLocalDate();
        return Programme.inForce(versions, day).stream()
                .flatMap(version -> version.thresholds().stream().flatMap(threshold -> ground(version, threshold, known).stream()))
                .toList();
    }

    private Optional<Ground> ground(Programme version, Threshold threshold, List<Judged> known) {
        return compiled.computeIfAbsent(threshold.rule(), GroundFinder::compile)
                .filter(rule -> rule.duties().contains(String.valueOf(known.getLast().fact().duty())))
                .map(rule -> new Circumstances(known, version.zoneId()).whyHolds(rule))
                .filter(facts -> !facts.isEmpty())
                .map(facts -> new Ground(version.version(), threshold.id(), threshold.reason(), threshold.articles(), facts.stream().map(Evidence::of).toList()));
    }

    /** The registry publishes no rule that does not compile; a newer one may yet use words that this release does not know. */
    private static Optional<Rule> compile(String text) {
        try {
            return Optional.of(Rule.compile(text));
        } catch (RuleException e) {
            LOG.error("No proposal can follow from the rule {}", text, e);
            return Optional.empty();
        }
    }
}
