package io.lianluo.eventing;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.MongoCommandException;
import com.mongodb.MongoException;
import com.mongodb.MongoInterruptedException;
import com.mongodb.MongoOperationTimeoutException;
import com.mongodb.MongoSecurityException;
import com.mongodb.MongoSocketReadTimeoutException;
import com.mongodb.MongoTimeoutException;
import com.mongodb.MongoWriteConcernException;
import com.mongodb.MongoWriteException;
import com.mongodb.ServerAddress;
import com.mongodb.WriteConcernResult;
import com.mongodb.WriteError;
import com.mongodb.bulk.WriteConcernError;
import com.mongodb.MongoCredential;
import java.util.List;
import java.util.concurrent.CompletionException;
import java.util.stream.Stream;
import org.bson.BsonDocument;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.data.mongodb.core.MongoExceptionTranslator;

class StoreOutageTest {

    private static final ServerAddress ADDRESS = new ServerAddress();

    static Stream<MongoException> troubles() {
        MongoException labelled = new MongoException(-1, "anything");
        labelled.addLabel("RetryableWriteError");
        return Stream.of(new MongoTimeoutException("no server"), new MongoOperationTimeoutException("in all"), new MongoInterruptedException("stopping", null),
                new MongoSocketReadTimeoutException("silent", ADDRESS, null), new MongoSecurityException(MongoCredential.createCredential("u", "a", new char[0]), "refused"),
                new MongoWriteConcernException(new WriteConcernError(79, "UnknownReplWriteConcern", "?", new BsonDocument()), WriteConcernResult.unacknowledged(), ADDRESS, List.of()),
                labelled);
    }

    @ParameterizedTest
    @MethodSource("troubles")
    void isKnownByTheDriversClassesWhateverWrapsThem(MongoException trouble) {
        assertThat(StoreOutage.isBehind(trouble)).isTrue();
        assertThat(StoreOutage.isBehind(new MongoExceptionTranslator().translateExceptionIfPossible(trouble))).isTrue();
        assertThat(StoreOutage.isBehind(new CompletionException(new IllegalStateException(trouble)))).isTrue();
    }

    @ParameterizedTest
    @ValueSource(ints = {13, 18, 24, 50, 64, 91, 112, 189, 262, 10107, 11600, 11602, 13435, 13436, 16500})
    void isKnownByTheServersCodes(int code) {
        assertThat(StoreOutage.isBehind(new MongoCommandException(BsonDocument.parse("{ok: 0, code: %d, errmsg: '?'}".formatted(code)), ADDRESS))).isTrue();
        assertThat(StoreOutage.isBehind(new MongoWriteException(new WriteError(code, "?", new BsonDocument()), ADDRESS, List.of()))).isTrue();
    }

    @ParameterizedTest
    @ValueSource(ints = {2, 9, 85, 86, 121, 10334, 11000})
    void isNotWhatIsWrongWithWhatWasSent(int code) {
        assertThat(StoreOutage.isBehind(new MongoWriteException(new WriteError(code, "not primary, it says", new BsonDocument()), ADDRESS, List.of()))).isFalse();
        assertThat(StoreOutage.isBehind(new MongoCommandException(BsonDocument.parse("{ok: 0, code: %d, errmsg: '?'}".formatted(code)), ADDRESS))).isFalse();
    }

    @Test
    void isNotWhatHasNothingToDoWithTheStore() {
        Exception circle = new IllegalStateException("a");
        circle.initCause(new IllegalStateException("b", circle));
        assertThat(StoreOutage.isBehind(circle)).isFalse();
    }
}
