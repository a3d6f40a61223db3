package io.lianluo.web.transport;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Says to the operator which setting it is, and what to do. */
final class PlaintextRefusedAnalyzer extends AbstractFailureAnalyzer<PlaintextRefusedException> {

    @Override
    protected FailureAnalysis analyze(Throwable root, PlaintextRefusedException cause) {
        return new FailureAnalysis("Passwords, tokens or personal data would leave this machine without TLS: " + cause.getMessage(),
                "Set what is named, or, where the network itself is trusted, set " + PlaintextCheck.ALLOWED + " to allowed.", cause);
    }
}
