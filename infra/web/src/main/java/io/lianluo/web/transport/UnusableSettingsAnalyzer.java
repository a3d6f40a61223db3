package io.lianluo.web.transport;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.boot.diagnostics.FailureAnalyzer;
import org.springframework.core.NestedExceptionUtils;

/** Says to the operator which setting it is, wherever a start fails with a sentence that names one. */
final class UnusableSettingsAnalyzer implements FailureAnalyzer {

    private static final Pattern SETTING = Pattern.compile("\\b(?:lianluo|spring|management|server|schema\\.registry|basic\\.auth|bearer\\.auth)(?:\\.[a-z0-9-]+)+");

    @Override
    public @Nullable FailureAnalysis analyze(Throwable failure) {
        Throwable cause = NestedExceptionUtils.getMostSpecificCause(failure);
        String told = cause.getMessage();
        Matcher setting = SETTING.matcher(told == null ? "" : told);
        // Sentences of the settings themselves alone: in those of others a name may be that of a class.
        if (!(cause instanceof IllegalStateException || cause instanceof IllegalArgumentException || cause instanceof org.apache.kafka.common.config.ConfigException)
                || !setting.find()) {
            return null;
        }
        String name = setting.group().startsWith("lianluo") || setting.group().startsWith("spring") || setting.group().startsWith("management")
                || setting.group().startsWith("server") ? setting.group() : "lianluo.schema-registry.properties." + setting.group();
        return new FailureAnalysis("The service cannot be started as it is set: " + told,
                "Set " + name + " as it says, for instance by the environment variable " + variable(name) + ".", cause);
    }

    /** The form that Spring Boot reads for every kind of setting. */
    private static String variable(String name) {
        return name.replace("-", "").replace('.', '_').toUpperCase(Locale.ROOT);
    }
}
