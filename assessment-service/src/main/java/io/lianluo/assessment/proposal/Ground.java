package io.lianluo.assessment.proposal;

import io.lianluo.domain.DerivedId;
import io.lianluo.domain.LocalizedText;
import java.util.List;
import java.util.UUID;

/**
 * The ground of a proposal: the threshold that was reached, and the facts that reached it.
 *
 * @param programmeVersion version of the programme whose threshold it is
 * @param threshold        id of the threshold
 * @param reason           why a replacement follows, in words
 * @param articles         names of the articles that the threshold follows from; empty where the programme cites none
 * @param evidence         the facts, the oldest first; at least one
 */
public record Ground(int programmeVersion, String threshold, LocalizedText reason, List<LocalizedText> articles,
                     List<Evidence> evidence) {

    public Ground {
        evidence = List.copyOf(evidence);
    }

    /** The identity of the proposal that follows for a liaison: the same ground never proposes twice. */
    UUID proposalId(UUID liaisonId) {
        return DerivedId.of("proposal", liaisonId, threshold, evidence.getFirst().subjectId());
    }

    /** Tells whether an earlier ground of the same threshold goes on in it, because both rest on a fact: a window that moves on is not a new ground. */
    boolean goesOnWith(Ground earlier) {
        return threshold.equals(earlier.threshold()) && facts().stream().anyMatch(earlier.facts()::contains);
    }

    /** Tells whether it rests on the same facts; it does not matter by which notice each is proven. */
    boolean restsOnTheSameFactsAs(Ground other) {
        return facts().equals(other.facts());
    }

    private List<UUID> facts() {
        return evidence.stream().map(Evidence::subjectId).toList();
    }
}
