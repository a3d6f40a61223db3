package io.lianluo.localstack;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.LoggerContext;
import java.util.List;
import org.slf4j.LoggerFactory;

/** Keeps the parts' own logs to what a developer must know. */
public final class QuietLogs {

    /** The parts' loggers. */
    public static final List<String> LOGGERS = List.of("kafka", "org.apache.kafka", "state.change.logger", "de.bwaldvogel", "io.netty",
            "com.icegreen", "org.mongodb");

    private QuietLogs() { }

    /** Lets only errors through. */
    public static void apply() {
        if (LoggerFactory.getILoggerFactory() instanceof LoggerContext context) {
            LOGGERS.forEach(name -> context.getLogger(name).setLevel(Level.ERROR));
        }
    }
}
