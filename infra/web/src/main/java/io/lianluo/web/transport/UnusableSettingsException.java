package io.lianluo.web.transport;

import java.util.List;

/** The service does not start, because some of its settings cannot be used, or would send without TLS beyond this machine. */
final class UnusableSettingsException extends IllegalStateException {

    UnusableSettingsException(List<String> findings) {
        super(String.join("; ", findings));
    }
}
