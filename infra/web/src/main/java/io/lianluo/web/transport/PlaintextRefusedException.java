package io.lianluo.web.transport;

import java.util.List;

/** The service does not start, because some of its settings would send without TLS beyond this machine. */
final class PlaintextRefusedException extends IllegalStateException {

    PlaintextRefusedException(List<String> findings) {
        super(String.join("; ", findings));
    }
}
