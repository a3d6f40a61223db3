package io.lianluo.testing;

import java.util.LinkedHashSet;
import java.util.Set;
import org.springframework.core.Ordered;
import org.springframework.test.context.TestContext;
import org.springframework.test.context.TestExecutionListener;

/** Fails a test during which the service answered otherwise than its description says, whatever the test itself made of the answer. */
final class DescriptionCheck implements TestExecutionListener, Ordered {

    @Override
    public void afterTestMethod(TestContext context) {
        Set<String> faults = new LinkedHashSet<>();
        for (String fault = DescriptionFilter.FAULTS.poll(); fault != null; fault = DescriptionFilter.FAULTS.poll()) {
            faults.add(fault);
        }
        if (!faults.isEmpty()) {
            throw new AssertionError("The service does not answer as its openapi.yaml says:\n" + String.join("\n", faults));
        }
    }

    @Override
    public int getOrder() {
        return Ordered.LOWEST_PRECEDENCE;
    }
}
