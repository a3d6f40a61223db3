package io.lianluo.eventing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.lianluo.events.registry.v1.AccountLinked;
import io.lianluo.events.registry.v1.ContactChanged;
import io.lianluo.events.registry.v1.UnitChange;
import io.lianluo.events.registry.v1.UnitChanged;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.avro.Schema;
import org.apache.avro.generic.GenericData;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.errors.SerializationException;
import org.apache.kafka.common.errors.TimeoutException;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

/** Nobody is shown a value that the contract marks as personal, wherever in the event it stands. */
class ContentsTest {

    private static final UUID LI = UUID.fromString("0198a000-0000-7000-8000-00000000000a");
    private static final UUID ACCOUNT = UUID.fromString("0198a000-0000-7000-8000-00000000000b");

    private final ContactChanged contact = ContactChanged.newBuilder().setPersonId(LI).setName("李明").setMobile("+8613800009999").setEmail(null).setLanguage("zh").build();

    @Test
    void masksWhatIsPersonalAndShowsNoBytesOfARestrictedTopic() {
        Contents.Content shown = contents(contact).ofRestricted(message(LI));
        assertThat(shown.event().path("name").asString()).isEqualTo("***");
        assertThat(shown.event().path("mobile").asString()).isEqualTo("***");
        assertThat(shown.event().path("email").isNull()).as("there is none").isTrue();
        assertThat(shown.event().path("personId").asString()).isEqualTo(LI.toString());
        assertThat(shown.event().path("language").asString()).isEqualTo("zh");
        assertThat(shown.bytes()).isNull();
    }

    @Test
    void masksAnIdThatTellsWhoSignsIn() {
        AccountLinked linked = AccountLinked.newBuilder().setAccountId(ACCOUNT).setPersonId(LI).setChangedAt(Instant.EPOCH).build();
        assertThat(contents(linked).ofRestricted(message(ACCOUNT)).event().path("personId").asString()).isEqualTo("***");
    }

    @Test
    void masksWhatStandsDeepInTheEventOfAnyTopic() {
        Schema schema = new Schema.Parser().parse("""
                {"type": "record", "name": "Call", "fields": [
                  {"name": "by", "type": ["null", {"type": "record", "name": "Who", "fields": [{"name": "name", "type": "string", "pii": true}, {"name": "room", "type": "string"}]}]},
                  {"name": "others", "type": {"type": "array", "items": "Who"}},
                  {"name": "named", "type": {"type": "map", "values": "Who"}},
                  {"name": "numbers", "type": {"type": "array", "items": "string"}, "pii": true}]}""");
        GenericData.Record who = new GenericData.Record(schema.getField("others").schema().getElementType());
        who.put("name", "李明");
        who.put("room", "301");
        GenericData.Record call = new GenericData.Record(schema);
        call.put("by", who);
        call.put("others", List.of(who, who));
        call.put("named", Map.of("chair", who));
        call.put("numbers", List.of("13800009999"));

        assertThat(contents(call).of(message(LI)).event()).hasToString(
                "{\"by\":{\"name\":\"***\",\"room\":\"301\"},\"others\":[{\"name\":\"***\",\"room\":\"301\"},{\"name\":\"***\",\"room\":\"301\"}],"
                        + "\"named\":{\"chair\":{\"name\":\"***\",\"room\":\"301\"}},\"numbers\":\"***\"}");
        assertThat(contents(call).isQuotedIn("查 13800009999", message(LI))).isTrue();
    }

    @Test
    void showsAnEventOfAnOpenTopicAsItIs() {
        UnitChanged unit = UnitChanged.newBuilder().setUnitId(LI).setCode("u").setName("甲").setKind("member").setProgrammes(List.of())
                .setFoundedOn(LocalDate.of(2026, 3, 1)).setChange(UnitChange.CORRECTED).build();
        Contents.Content shown = contents(unit).of(message(LI));
        assertThat(shown.event().path("name").asString()).isEqualTo("甲");
        assertThat(shown.bytes()).isEqualTo("eA==");
    }

    @Test
    void ofWhatCannotBeReadARestrictedTopicShowsTheClassAlone() {
        assertThat(unreadable(new SerializationException("13800009999 is no Avro", new ClassCastException("13800009999"))).ofRestricted(message(LI)))
                .isEqualTo(new Contents.Content(null, "java.lang.ClassCastException", null));
        assertThat(unreadable(new SerializationException("no Avro")).of(message(LI)).unreadable()).contains("no Avro");
    }

    @Test
    void aTombstoneHasNothingToShow() {
        ConsumerRecord<byte[], byte[]> tombstone = new ConsumerRecord<>("t", 0, 1, LI.toString().getBytes(StandardCharsets.UTF_8), null);
        assertThat(contents(contact).ofRestricted(tombstone)).isEqualTo(new Contents.Content(null, null, null)).isEqualTo(contents(contact).of(tombstone));
        assertThat(contents(contact).isQuotedIn("李明", tombstone)).isFalse();
    }

    @Test
    void tellsWhetherAPurposeNamesThePerson() {
        for (String naming : List.of("查李明", "+8613800009999", "为何 13800009999")) {
            assertThat(contents(contact).isQuotedIn(naming, message(LI))).as(naming).isTrue();
        }
        assertThat(contents(contact).isQuotedIn("查明原因 zh", message(LI))).isFalse();
        assertThat(unreadable(new SerializationException("no Avro")).isQuotedIn("查李明", message(LI))).isFalse();
    }

    @Test
    void findsAllOfWhomAMessageMaySpeak() {
        AccountLinked linked = AccountLinked.newBuilder().setAccountId(ACCOUNT).setPersonId(LI).setChangedAt(Instant.EPOCH).build();
        assertThat(contents(linked).idsIn(message(ACCOUNT))).containsExactlyInAnyOrder(ACCOUNT, LI);
        assertThat(unreadable(new SerializationException("no Avro")).idsIn(message(ACCOUNT))).containsExactly(ACCOUNT);
        assertThatThrownBy(() -> unreadable(new TimeoutException("the registry is away")).idsIn(message(ACCOUNT))).as("nobody is taken for not erased").hasMessageContaining("away");
    }

    private static Contents contents(Object event) {
        return new Contents((topic, value) -> event, JsonMapper.shared());
    }

    private static Contents unreadable(RuntimeException failure) {
        return new Contents((topic, value) -> {
            throw failure;
        }, JsonMapper.shared());
    }

    private static ConsumerRecord<byte[], byte[]> message(UUID key) {
        return new ConsumerRecord<>("t", 0, 1, key.toString().getBytes(StandardCharsets.UTF_8), new byte[] {'x'});
    }
}
