package io.lianluo.schemas;

import static java.util.function.Function.identity;
import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.lianluo.schemas.Topic.Kind;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.apache.avro.Schema;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SchemaStyleTest {

    private static final String PATH = "registry/v1/things.avdl";
    private static final String GOOD = """
            namespace io.lianluo.events.registry.v1;

            import idl "../../common/v1/common.avdl";

            /** A colour. */
            enum Colour {
              /** A colour that this reader does not know yet. */
              UNKNOWN,
              /** As the sky. */
              SKY_BLUE
            } = UNKNOWN;

            /** A thing as it is after a change. */
            record ThingChanged {
              /** Identity of the thing. */
              uuid thingId;
              /** Its colour. */
              Colour colour;
              /** Identity of its owner. */
              union { null, uuid } personId = null;
              /** The owner's name. */
              union { null, string } @pii(true) name = null;
              /** When it was made. */
              timestamp_ms madeAt;
              /** First day it counts. */
              date countsOn;
              /** Code of its shelf. */
              string @text("code") shelf;
              /** Its name. */
              io.lianluo.events.common.v1.LocalizedText @text("title") title;
              /** Codes of its kinds. */
              union { null, array<string> } @text("code") kinds = null;
            }
            """;

    @Test
    void theContractsOfThePlatformKeepIt() throws IOException {
        assertThat(Contract.all()).extracting(contract -> contract.schemas().size()).hasSizeGreaterThanOrEqualTo(6).doesNotContain(0);
        Findings.assertNone(SchemaStyle.findings(Contract.all(), TopicCatalogue.load().topics()));
    }

    @Test
    @Tag("SCH-8")
    void whoHearsOfPersonsHearsThatTheyAreErased() throws IOException {
        Map<String, Schema> records = Contract.of(PATH, GOOD).schemas().stream().collect(toMap(Schema::getFullName, identity()));
        String catalogue = """
                topics:
                  - name: registry.thing-changed.v1
                    owner: registry
                    record: io.lianluo.events.registry.v1.ThingChanged
                    key: thingId
                    kind: state
                    partitions: 1
                    access: restricted
                    readers: [meeting, registry]
                """;
        assertThat(SchemaStyle.unforgetting(records, topics(catalogue))).singleElement().asString()
                .startsWith("meeting reads registry.thing-changed.v1, which names persons, and not registry.person-erased.v1");
        assertThat(SchemaStyle.unforgetting(records, topics(catalogue + """
                  - name: registry.person-erased.v1
                    owner: registry
                    record: io.lianluo.events.registry.v1.PersonErased
                    key: personId
                    kind: fact
                    retention: P3650D
                    partitions: 1
                    access: open
                    readers: [meeting]
                """))).isEmpty();
    }

    private static List<Topic> topics(String catalogue) {
        return TopicCatalogue.parse(new ByteArrayInputStream((catalogue + "dead-letters:\n  - {name: meeting.dead-letters.v1, owner: meeting, retention: P7D, partitions: 1}\n"
                + "  - {name: registry.dead-letters.v1, owner: registry, retention: P7D, partitions: 1}\n").getBytes(StandardCharsets.UTF_8))).topics();
    }

    @Test
    void whatIsFoundIsToldInSentencesAlone() {
        assertThatExceptionOfType(AssertionError.class).isThrownBy(() -> Findings.assertNone(java.util.List.of("One thing.", "Another.")))
                .withMessage("One thing.\nAnother.").satisfies(error -> assertThat(error.getStackTrace()).isEmpty());
        Findings.assertNone(java.util.List.of());
    }

    @Test
    void aContractInStyleHasNoFinding() throws IOException {
        assertThat(SchemaStyle.findings(Contract.of(PATH, GOOD))).isEmpty();
    }

    @ParameterizedTest(name = "{2}")
    @CsvSource(delimiter = '|', textBlock = """
            /** A thing as it is after a change. */   | ''                                          | every type is documented by a sentence
            /** A colour. */                          | /** a colour */                             | every type is documented by a sentence
            /** When it was made. */                  | ''                                          | every field is documented by a sentence
            /** Its colour. */                        | /** Its colour */                           | every field is documented by a sentence
            /** As the sky. */                        | ''                                          | every symbol is documented by a sentence
            /** As the sky. */                        | /** Sky */                                  | every symbol is documented by a sentence
            ThingChanged                              | thingChanged                                | types are named LikeThis
            thingId                                   | ThingId                                     | fields are named likeThis
            SKY_BLUE                                  | SkyBlue                                     | symbols are named LIKE_THIS
            events.registry.v1                        | events.meeting.v1                           | the namespace is
            events.registry.v1                        | events.registry.v2                          | the namespace is
            namespace io.lianluo                      | namespace com.example                       | the namespace is
            '} = UNKNOWN;'                            | '}'                                         | the first symbol of an enum is UNKNOWN, its default
            '} = UNKNOWN;'                            | '} = SKY_BLUE;'                             | the first symbol of an enum is UNKNOWN, its default
            'union { null, uuid } personId = null'    | 'union { null, uuid } personId'             | what is optional is null by default
            'union { null, uuid } personId = null'    | 'union { uuid, null } personId'             | a union is null and one type, in this order
            'union { null, uuid } personId = null'    | 'union { null, uuid, int } personId = null' | a union is null and one type, in this order
            uuid thingId                              | string thingId                              | ids are uuid
            'union { null, uuid } personId'           | 'union { null, string } personId'           | ids are uuid
            timestamp_ms madeAt                       | local_timestamp_ms madeAt                   | logical types are uuid, timestamp_ms and date
            timestamp_ms madeAt                       | long madeAt                                 | moments are timestamp_ms
            timestamp_ms madeAt                       | timestamp_ms since                          | moments are timestamp_ms and called at or …At
            date countsOn                             | string countsOn                             | civil days are date
            date countsOn                             | long counts                                 | a long is a moment
            Colour colour;                            | double weight;                              | no floating point
            Colour colour;                            | map<string> labels;                         | no map
            '@pii(true) name'                         | name                                        | personal data is marked @pii(true)
            Colour colour;                            | string mobile;                              | personal data is marked @pii(true)
            '@text("code") shelf'                     | shelf                                       | 'ThingChanged.shelf: a text says what it holds: write one of @text("code"), '
            '@text("code") shelf'                     | '@text("note") shelf'                       | a text says what it holds
            '@text("code") shelf'                     | '@text("free") shelf'                       | a text says what it holds
            '@text("code") shelf'                     | '@text("free: needed") shelf'               | a text says what it holds
            '@text("title") title'                    | title                                       | 'ThingChanged.title: a text says what it holds'
            '@text("code") kinds'                     | kinds                                       | 'ThingChanged.kinds: a text says what it holds'
            'string @text("code") shelf'              | '@text("code") string shelf'                | every @text is written as @text("code") before the name
            'union { null, string } @pii(true) name'  | '@pii(true) union { null, string } name'    | every @pii is written as @pii(true) before the name
            """)
    void eachRuleFindsWhatBreaksIt(String good, String bad, String rule) throws IOException {
        assertThat(GOOD).contains(good);
        assertThat(SchemaStyle.findings(Contract.of(PATH, GOOD.replace(good, bad)))).anySatisfy(finding ->
                assertThat(finding).contains(rule));
    }

    @Test
    void personalDataIsFoundOnAnOpenTopicHoweverDeep() throws IOException {
        Schema thing = thing(GOOD);
        Schema around = Schema.createRecord("Around", null, "x", false);
        around.setFields(List.of(new Schema.Field("things", Schema.createUnion(Schema.create(Schema.Type.NULL), Schema.createArray(thing)))));

        assertThat(SchemaStyle.findings("t", Kind.STATE, false, around)).containsExactly("t is open and carries personal data: things.name");
        assertThat(SchemaStyle.findings("t", Kind.STATE, true, around)).isEmpty();
    }

    @Test
    void aRecordWithoutATopicIsFoundAndATopicWithoutARecord() throws IOException {
        List<Topic> topics = TopicCatalogue.load().topics();
        List<Topic> withoutFirst = topics.subList(1, topics.size());
        List<Contract> contracts = Contract.all();
        List<Contract> withoutRegistry = contracts.stream().filter(contract -> contract.schemas().stream().noneMatch(schema -> schema.getFullName()
                .equals(topics.get(0).record()))).toList();

        assertThat(SchemaStyle.findings(contracts, withoutFirst)).containsExactly(topics.get(0).record()
                + " is carried by no topic and is no part of another record: name its topic in topics.yaml");
        assertThat(SchemaStyle.findings(withoutRegistry, topics)).contains(topics.get(0).name() + " carries " + topics.get(0).record()
                + ", which no contract has");
    }

    @Test
    void aRestrictedTopicWithoutPersonalDataIsFound() {
        assertThat(SchemaStyle.findings("t", Kind.STATE, true, Schema.create(Schema.Type.STRING))).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"free: what the office says of the thing", "roster-name"})
    void whatCouldBeAboutAPersonIsFoundOnFactsAboutPersonsWhichNothingErases(String mark) throws IOException {
        Schema thing = thing(GOOD.replace("@pii(true) name", "@text(\"code\") label").replace("@text(\"code\") shelf", "@text(\"" + mark + "\") shelf"));

        assertThat(SchemaStyle.findings("t", Kind.FACT, false, thing)).containsExactly(
                "t keeps facts about persons, which nothing erases, and shelf could say something of them: leave it out and keep it "
                        + "with its owner, where it is read, or tell it on a topic of state");
        assertThat(SchemaStyle.findings("t", Kind.STATE, false, thing)).isEmpty();
        for (String name : List.of("liaisonId", "headId", "deputyPersonId")) {
            assertThat(SchemaStyle.findings("t", Kind.FACT, false, renamed(thing, "personId", name))).as(name).isNotEmpty();
        }
        assertThat(SchemaStyle.findings("t", Kind.FACT, false, renamed(thing, "personId", "unitId"))).isEmpty();
        assertThat(SchemaStyle.findings("t", Kind.FACT, false, thing(GOOD.replace("@pii(true) name", "@text(\"code\") label")))).isEmpty();
    }

    private static Schema renamed(Schema record, String from, String to) {
        return new Schema.Parser().parse(record.toString().replace("\"name\":\"" + from + "\"", "\"name\":\"" + to + "\""));
    }

    private static Schema thing(String contract) throws IOException {
        return Contract.of(PATH, contract).schemas().stream().filter(s -> s.getName().equals("ThingChanged")).findFirst().orElseThrow();
    }
}
