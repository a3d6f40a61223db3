package io.lianluo.reporting;

import io.lianluo.reporting.obligation.Ask;
import io.lianluo.reporting.obligation.Obligation;
import io.lianluo.testing.DerivedIds;
import java.util.Map;
import java.util.UUID;

class DerivedIdsTest extends DerivedIds {

    DerivedIdsTest() {
        super("reporting", Map.of(
                "obligation", parts -> Obligation.idOf(UUID.fromString(parts.get(0)), parts.get(1), parts.get(2)),
                "request", parts -> Ask.idOf(parts.get(0), parts.get(1), parts.get(2), parts.get(3))));
    }
}
