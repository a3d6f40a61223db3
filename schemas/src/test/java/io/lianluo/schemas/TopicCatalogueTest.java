package io.lianluo.schemas;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.avro.Schema;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TopicCatalogueTest {

    private static final String GOOD = """
            topics:
              - name: registry.seat-changed.v1
                owner: registry
                record: io.lianluo.events.registry.v1.SeatChanged
                key: programme/seatId
                kind: state
                partitions: 6
                access: open
                readers: [meeting]
              - name: meeting.attendance-recorded.v2
                owner: meeting
                record: io.lianluo.events.meeting.v2.AttendanceRecorded
                key: meetingId
                kind: fact
                retention: P90D
                partitions: 3
                access: restricted
                readers: []
            dead-letters:
              - {name: registry.dead-letters.v1, owner: registry, retention: P30D, partitions: 1}
              - {name: meeting.dead-letters.v1, owner: meeting, retention: P7D, partitions: 2}
            """;

    @Test
    void givesWhatTheFileSays() {
        TopicCatalogue catalogue = parse(GOOD);

        assertThat(catalogue.topics()).extracting(Topic::name)
                .containsExactly("registry.seat-changed.v1", "meeting.attendance-recorded.v2");
        Topic seats = catalogue.carrying("io.lianluo.events.registry.v1.SeatChanged").orElseThrow();
        assertThat(seats.kind()).isEqualTo(Topic.Kind.STATE);
        assertThat(seats.retention()).isEmpty();
        assertThat(seats.restricted()).isFalse();
        assertThat(seats.key()).containsExactly("programme", "seatId");
        assertThat(seats.readers()).containsExactly("meeting");
        assertThat(seats.subject()).isEqualTo("registry.seat-changed.v1-value");
        Topic attendance = catalogue.named("meeting.attendance-recorded.v2").orElseThrow();
        assertThat(attendance.kind()).isEqualTo(Topic.Kind.FACT);
        assertThat(attendance.retention()).contains(Duration.ofDays(90));
        assertThat(attendance.restricted()).isTrue();
        assertThat(catalogue.deadLettersOf("meeting"))
                .isEqualTo(new TopicCatalogue.DeadLetterTopic("meeting.dead-letters.v1", "meeting", Duration.ofDays(7), 2));
        assertThat(catalogue.named("registry.seat-changed.v2")).isEmpty();
        assertThat(catalogue.carrying("io.lianluo.events.registry.v2.SeatChanged")).isEmpty();
        assertThatExceptionOfType(IllegalArgumentException.class).isThrownBy(() -> catalogue.deadLettersOf("reporting"))
                .withMessageContaining("no dead-letters topic for reporting");
    }

    @ParameterizedTest(name = "{1} for {0}: {2}")
    @CsvSource(delimiter = '|', textBlock = """
            name: registry.seat-changed.v1      | name: registry.seat-moved.v1       | must be called
            v1.SeatChanged                      | v2.SeatChanged                     | must be called
            owner: registry                     | owner: reporting                   | must be called
            io.lianluo.events.registry          | com.example.registry               | must be called
            io.lianluo.events.registry.v1.S     | io.lianluo.events.meeting.v1.S     | must be called
            name: meeting.attendance-recorded.v2| ''                                 | must give name as text
            kind: state                         | kind: table                        | must give kind as state or fact, not table
            kind: state                         | ''                                 | must give kind as text
            kind: state                         | kind: fact                         | facts have a retention and state has none
            retention: P90D                     | ''                                 | facts have a retention and state has none
            kind: fact                          | kind: state                        | facts have a retention and state has none
            retention: P90D                     | retention: 90 days                 | must give retention as an ISO 8601 duration
            retention: P90D                     | retention: P0D                     | must give retention as an ISO 8601 duration
            partitions: 6                       | partitions: 0                      | must give partitions as a number from 1
            partitions: 6                       | partitions: six                    | must give partitions as a number from 1
            access: open                        | access: restrictd                  | must give access as restricted or open
            access: open                        | ''                                 | must give access as text
            readers: [meeting]                  | readers: meeting                   | must give readers as a list of different names
            readers: [meeting]                  | readers: [meeting, meeting]        | must give readers as a list of different names
            readers: [meeting]                  | readers: [notification]            | is read by notification, which has no topic of dead letters
            readers: [meeting]                  | readrs: [meeting]                  | has the unknown field readrs
            key: meetingId                      | ''                                 | must give key as text
            owner: meeting, retention           | owner: registry, retention         | is the second topic of dead letters for registry
            owner: registry, retention          | owner: assessment, retention       | is owned by registry, which is no context
            access: open                        | access: restricted, compacted-within: P8D | compacted-within is in whole days, at most 7,
            access: open                        | access: restricted, compacted-within: PT12H | compacted-within is in whole days
            access: open                        | access: open, compacted-within: P1D | stands on restricted state alone
            access: restricted                  | access: restricted, compacted-within: P1D | stands on restricted state alone
            access: open                        | access: restricted, compacted-within: 1 day | must give compacted-within as an ISO 8601 duration
            retention: P7D                      | retention: P-7D                    | must give retention as an ISO 8601 duration
            retention: P7D                      | keep: P7D                          | has the unknown field keep
            """)
    void refusesABadEntryWithASentence(String good, String bad, String sentence) {
        assertThat(GOOD).contains(good);
        assertThatExceptionOfType(IllegalArgumentException.class).isThrownBy(() -> parse(GOOD.replace(good, bad.replace(", compacted", "\n    compacted"))))
                .withMessageStartingWith("topics.yaml: ").withMessageContaining(sentence);
    }

    @ParameterizedTest(name = "{1}")
    @CsvSource(delimiter = '|', textBlock = """
            ''                              | topics.yaml must hold topics and dead-letters
            '- topics'                      | topics.yaml must hold topics and dead-letters
            'topics: ['                     | topics.yaml is no YAML
            'dead-letters: none'            | topics.yaml: dead-letters must be a list of entries
            'dead-letters: [registry]'      | topics.yaml: dead-letters holds 'registry', which is no entry
            'topics: 1${n}topics: 2'        | topics.yaml is no YAML
            """)
    void refusesAFileThatIsNoCatalogue(String file, String sentence) {
        assertThatExceptionOfType(IllegalArgumentException.class).isThrownBy(() -> parse(file.replace("${n}", "\n")))
                .withMessageContaining(sentence);
    }

    @Test
    void boundsTheTimeUntilAnErasureIsDone() {
        String restricted = GOOD.replace("access: open", "access: restricted");

        assertThat(parse(GOOD).topics()).extracting(Topic::compactedWithin).allSatisfy(within -> assertThat(within).isEmpty());
        assertThat(parse(restricted).topics()).extracting(Topic::compactedWithin)
                .containsExactly(java.util.Optional.of(Duration.ofDays(7)), java.util.Optional.empty());
        assertThat(parse(restricted.replace("access: restricted\n    readers: [m", "access: restricted\n    compacted-within: P1D\n    readers: [m")).topics())
                .extracting(Topic::compactedWithin).containsExactly(java.util.Optional.of(Duration.ofDays(1)), java.util.Optional.empty());
    }

    @Test
    void refusesATopicListedTwice() {
        String twice = GOOD.replace("meeting.attendance-recorded.v2", "registry.seat-changed.v1")
                .replace("io.lianluo.events.meeting.v2.AttendanceRecorded", "io.lianluo.events.registry.v1.SeatChanged")
                .replace("owner: meeting\n", "owner: registry\n");

        assertThatExceptionOfType(IllegalArgumentException.class).isThrownBy(() -> parse(twice))
                .withMessageContaining("registry.seat-changed.v1 in topics is listed twice");
    }

    /** Tests what the file of the platform must hold beyond what any catalogue must. */
    @Nested
    class OfThePlatform {

        @Test
        void erasesWithinTheTimeThatTheReadmePromises() throws IOException {
            assertThat(Files.readString(Path.of("README.md"))).contains("within " + TopicCatalogue.LONGEST_COMPACTION.toDays() + " days");
        }

        @Test
        void hasAContractForEachTopicWhoseKeyIsAlwaysThere() {
            assertThat(TopicCatalogue.load().topics()).isNotEmpty().allSatisfy(topic ->
                    assertThat(topic.key()).allSatisfy(field -> {
                        Schema.Field part = topic.schema().getField(field);
                        assertThat(part).as("%s of %s", field, topic.name()).isNotNull();
                        assertThat(part.schema().isNullable()).as("%s of %s may be null", field, topic.name()).isFalse();
                    }));
        }

        @Test
        void putsEveryRecordThatIsNoPartOfAnotherOnATopic() throws IOException {
            Set<String> records = new TreeSet<>();
            Set<String> parts = new TreeSet<>();
            for (Contract contract : Contract.all()) {
                for (Schema schema : contract.schemas()) {
                    if (schema.getType() == Schema.Type.RECORD) {
                        records.add(schema.getFullName());
                        schema.getFields().forEach(field -> Contract.namesIn(field.schema(), parts));
                    }
                }
            }
            records.removeAll(parts);

            assertThat(TopicCatalogue.load().topics()).extracting(Topic::record).containsExactlyInAnyOrderElementsOf(records);
        }

        @Test
        void isWhatTheReadmeTellsSubscribers() throws IOException {
            Matcher rows = Pattern.compile("(?m)^\\| `([^`]+\\.v\\d+)` \\| (\\w+)").matcher(Files.readString(Path.of("README.md")));

            assertThat(rows.results().map(row -> row.group(1) + " " + row.group(2))).containsExactlyElementsOf(TopicCatalogue.load().topics()
                    .stream().map(topic -> topic.name() + " " + topic.kind().name().toLowerCase(Locale.ROOT)).toList());
        }
    }

    private static TopicCatalogue parse(String yaml) {
        return TopicCatalogue.parse(new ByteArrayInputStream(yaml.getBytes(StandardCharsets.UTF_8)));
    }
}
