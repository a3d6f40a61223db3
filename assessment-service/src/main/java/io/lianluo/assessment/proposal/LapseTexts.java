package io.lianluo.assessment.proposal;

import io.lianluo.domain.LocalizedText;
import io.lianluo.domain.Messages;
import java.util.Locale;
import org.springframework.stereotype.Component;

/** Says in words why a proposal lapsed. */
@Component
public class LapseTexts {

    private final Messages messages;

    LapseTexts(Messages messages) {
        this.messages = messages;
    }

    /** The reason in both languages. */
    public LocalizedText of(Lapse lapse) {
        String key = "lapse." + lapse.name().toLowerCase(Locale.ROOT).replace('_', '-');
        return new LocalizedText(messages.get(Locale.CHINESE, key), messages.get(Locale.ENGLISH, key));
    }
}
