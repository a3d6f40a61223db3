package io.lianluo.registry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.lianluo.domain.Aggregate;
import io.lianluo.eventing.Forms;
import io.lianluo.eventing.Lift;
import io.lianluo.eventing.Outbox;
import io.lianluo.sealing.SealingKeys;
import io.lianluo.sealing.TextMapper;
import io.lianluo.sealing.mongo.SealingStore;
import io.lianluo.testing.LianluoTest;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.apache.avro.specific.SpecificRecord;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.index.IndexDefinition;

/** A sealed text opens under the name of its field alone, so a field that gets another name takes its text along. */
@LianluoTest
@SpringBootTest(properties = "lianluo.eventing.form-sweep=PT0.2S")
@Import(SealedFormIT.Stores.class)
class SealedFormIT {

    @TestConfiguration
    static class Stores {

        @Bean
        Secrets moved(Outbox outbox, SealingKeys keys) {
            return new Secrets(outbox, keys, "movedSecrets") {
                @Override
                protected Forms forms() {
                    return Forms.FIRST.then(renamed("remark", "note"));
                }
            };
        }

        @Bean
        Secrets left(Outbox outbox, SealingKeys keys) {
            return new Secrets(outbox, keys, "leftSecrets") {
                @Override
                protected Forms forms() {
                    return Forms.FIRST.then(Lift.rename("remark", "note"));
                }
            };
        }
    }

    @Autowired
    private Secrets moved;
    @Autowired
    private Secrets left;
    @Autowired
    private SealingKeys keys;
    @Autowired
    private MongoOperations mongo;

    private final String id = UUID.randomUUID().toString();

    @Test
    void aSealedTextIsReadUnderItsNewNameAndSealedAnewForIt() {
        stored("movedSecrets");
        assertThat(moved.find(id).orElseThrow().note()).isEqualTo("李");

        await().atMost(Duration.ofSeconds(30)).until(() -> mongo.findById(id, Document.class, "movedSecrets").getInteger("form") == 2);
        Document state = mongo.findById(id, Document.class, "movedSecrets").get("state", Document.class);
        assertThat(state).doesNotContainKey("remark");
        TextMapper opening = keys.seal("movedSecrets").opening(id);
        assertThat(opening.map("note", state.getString("note"))).isEqualTo("李");
        assertThatThrownBy(() -> opening.map("remark", state.getString("note"))).isInstanceOf(IllegalStateException.class);
        assertThat(moved.find(id).orElseThrow().note()).isEqualTo("李");
    }

    @Test
    void aSealedTextThatIsNotTakenAlongIsRefusedAndNotErased() {
        stored("leftSecrets");
        assertThatThrownBy(() -> left.change(id, Secret::touch)).isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("note of " + id + " in leftSecrets cannot be opened");
        assertThat(mongo.findById(id, Document.class, "leftSecrets").get("state", Document.class)).containsKey("remark");
    }

    private void stored(String collection) {
        mongo.insert(new Document("_id", id).append("version", 1L).append("form", 1).append("outbox", List.of()).append("state", new Document("_id", id)
                .append("remark", keys.seal(collection).sealing(id).map("remark", "李")).append("sealedBy", keys.activeKey())), collection);
    }

    record State(UUID id, String note, String sealedBy) { }

    record Touched() { }

    private static final class Secret extends Aggregate<Touched> {

        private final UUID id;
        private final String note;

        Secret(UUID id, String note) {
            this.id = id;
            this.note = note;
        }

        void touch() {
            raise(new Touched());
        }

        String note() {
            return note;
        }

        @Override
        public UUID id() {
            return id;
        }
    }

    private abstract static class Secrets extends SealingStore<Secret, Touched, State> {

        Secrets(Outbox outbox, SealingKeys keys, String collection) {
            super(outbox, keys, collection, State.class);
        }

        @Override
        protected State stateOf(Secret secret) {
            return new State(secret.id(), sealing(secret.id()).map("note", secret.note()), sealedBy());
        }

        @Override
        protected Secret restore(State state) {
            return new Secret(state.id(), opening(state.id()).map("note", state.note()));
        }

        @Override
        protected List<SpecificRecord> recordsOf(Touched event, Secret secret) {
            return List.of();
        }

        @Override
        protected List<IndexDefinition> ownIndexes() {
            return List.of();
        }
    }
}
