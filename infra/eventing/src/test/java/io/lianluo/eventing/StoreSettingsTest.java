package io.lianluo.eventing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import com.mongodb.ConnectionString;
import com.mongodb.MongoClientSettings;
import com.mongodb.ReadConcern;
import com.mongodb.WriteConcern;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class StoreSettingsTest {

    @ParameterizedTest
    @CsvSource({"w=1,w=1", "journal=false,journal=false", "readConcernLevel=local,readConcernLevel=local", "readPreference=secondary,readPreference=secondary",
            "readPreference=secondaryPreferred,readPreference=secondaryPreferred", "readPreference=primaryPreferred,readPreference=primaryPreferred",
            "readPreference=nearest,readPreference=nearest", "timeoutMS=0,timeoutMS=0"})
    void whatWouldLoseOrHideAWriteIsRefusedByName(String option, String named) {
        assertThatIllegalStateException().isThrownBy(() -> applied(option)).withMessageContaining(named).withMessageContaining("spring.mongodb.uri");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "w=majority&journal=true", "readConcernLevel=majority&readPreference=primary", "retryWrites=false"})
    void whatIsLeftOutIsAsTheGuaranteesNeedIt(String options) {
        MongoClientSettings settings = applied(options);
        assertThat(settings.getWriteConcern()).isEqualTo(WriteConcern.MAJORITY.withJournal(true));
        assertThat(settings.getReadConcern()).isEqualTo(ReadConcern.MAJORITY);
        assertThat(settings.getTimeout(TimeUnit.SECONDS)).isEqualTo(7);
        assertThat(settings.getRetryWrites()).isEqualTo(!options.contains("retryWrites=false"));
    }

    @Test
    void theConnectionStringMaySayHowLongACallMayTake() {
        assertThat(applied("timeoutMS=3000").getTimeout(TimeUnit.SECONDS)).isEqualTo(3);
    }

    private static MongoClientSettings applied(String options) {
        MongoClientSettings.Builder settings = MongoClientSettings.builder().applyConnectionString(new ConnectionString("mongodb://localhost/?" + options));
        new StoreSettings(Duration.ofSeconds(7)).customize(settings);
        return settings.build();
    }
}
