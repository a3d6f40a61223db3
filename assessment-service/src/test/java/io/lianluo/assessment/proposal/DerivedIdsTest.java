package io.lianluo.assessment.proposal;

import io.lianluo.assessment.ledger.Outcome;
import io.lianluo.domain.LocalizedText;
import io.lianluo.testing.DerivedIds;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;

class DerivedIdsTest extends DerivedIds {

    DerivedIdsTest() {
        super("assessment", Map.of("proposal", parts -> groundOf(parts.get(1), UUID.fromString(parts.get(2))).proposalId(UUID.fromString(parts.get(0)))));
    }

    private static Ground groundOf(String threshold, UUID subjectId) {
        return new Ground(1, threshold, new LocalizedText("理由", "reason"), List.of(),
                List.of(new Evidence(Outcome.MISSING, subjectId, "monthly", Instant.EPOCH, "event", UUID.randomUUID())));
    }
}
