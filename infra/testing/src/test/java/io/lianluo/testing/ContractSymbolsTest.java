package io.lianluo.testing;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import io.lianluo.events.notification.v1.Channel;
import io.lianluo.schemas.TopicCatalogue;
import java.util.List;
import org.junit.jupiter.api.Test;

class ContractSymbolsTest {

    enum Way { MAIL, SCREEN }

    static final class Both {
        Channel told(Way way) {
            return switch (way) {
                case MAIL -> Channel.EMAIL;
                case SCREEN -> Channel.INBOX;
            };
        }
    }

    static final class One {
        Channel told() {
            return Channel.EMAIL;
        }
    }

    @Test
    void aSymbolThatNothingTellsIsFound() {
        assertThat(untoldBy(One.class)).containsExactly(
                "Channel.INBOX stands in the contract and nothing here tells it: tell it, or take it out before it is released");
        assertThat(untoldBy(Both.class)).isEmpty();
    }

    private static List<String> untoldBy(Class<?> type) {
        return ContractSymbols.untold(List.of(TopicCatalogue.load().named("notification.contact-unreachable.v1").orElseThrow()),
                new ClassFileImporter().importClasses(type));
    }
}
