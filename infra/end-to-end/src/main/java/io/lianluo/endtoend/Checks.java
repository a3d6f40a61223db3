package io.lianluo.endtoend;

import io.lianluo.endtoend.Scenario.Member;
import io.lianluo.events.assessment.v1.Evidence;
import io.lianluo.events.assessment.v1.ReplacementProposed;
import io.lianluo.events.notification.v1.NoticeServed;
import io.lianluo.events.registry.v1.CalendarPublished;
import io.lianluo.events.registry.v1.LiaisonChanged;
import io.lianluo.events.registry.v1.ProgrammePublished;
import io.lianluo.events.reporting.v1.ReportOverdue;
import io.lianluo.schemas.Topic;
import io.lianluo.schemas.TopicCatalogue;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.NetworkInterface;
import java.net.Socket;
import java.net.SocketException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Header;
import tools.jackson.databind.JsonNode;

/** Checks what must be true after the {@link Scenario}: it asks the interfaces, and reads the topics as a subscriber does. */
public final class Checks {

    private static final List<String> HEADERS = List.of("ce_id", "ce_type", "ce_source", "ce_subject", "ce_time", "ce_specversion", "ce_sequence");

    private final Platform platform;
    private final Scenario scenario;
    private final Progress progress;
    private final Api operator;
    private final Topics topics;
    private final List<String> broken = new ArrayList<>();

    public Checks(Platform platform, Scenario scenario, Progress progress) {
        this.platform = platform;
        this.scenario = scenario;
        this.progress = progress;
        this.operator = Api.operator(platform);
        this.topics = new Topics(platform);
    }

    /**
     * Checks everything and says each thing checked.
     *
     * @return what is not true; empty if all is well
     */
    public List<String> run() {
        runInCluster();
        check("nothing is reached from another machine", this::onThisMachineAlone);
        return List.copyOf(broken);
    }

    /** Checks everything but that this machine alone is let in, which is for the policies of a cluster to say. */
    List<String> runInCluster() {
        progress.title("Verified");
        List<Member> members = scenario.members();
        Member diligent = members.get(0);
        Member once = members.get(1);
        Member silent = members.get(2);

        check("twelve regimes are published, on the interface and on the topic", () ->
                programmesOnTopic().size() == 12 && operator.get(platform.registry(), "/programmes").get("items").size() == 12);
        check("calendars of 2025 and 2026 are known, 2027 is not yet published", this::calendars);
        check("every filled seat of the roster is told on the topic, once each", this::liaisonsOnTopic);
        check("a seat without liaison shows as vacant (JCH-13)", () ->
                Summary.of(operator, platform.registry()).get("registration-jingchuan").get("vacancies").asInt() > 0);
        check("both items of the silent member are told as overdue, once each (TZA-3)", () -> overdue(silent).size() == 2);
        check("the member who missed one is told once, the diligent one never", () -> overdue(once).size() == 1 && overdue(diligent).isEmpty());
        check("it is proven that the silent member was told, by mail too", () -> servedTo(silent) && mailTo(silent));
        check("one replacement is proposed, with both items and the proof that the person was told (TZA-3)", () -> proposal(silent));
        check("nothing is proposed against the other two", () -> proposals(once).isEmpty() && proposals(diligent).isEmpty());
        check("the head of the unit has the proposal in the inbox", () -> headIsTold(silent));
        check("every event carries its CloudEvents headers and its key", this::headers);
        check("no open topic holds an ID number, a mobile number or an address", this::noPersonalData);
        check("no service has a dead letter", this::noDeadLetters);
        return List.copyOf(broken);
    }

    private void check(String what, BooleanSupplier holds) {
        String problem = null;
        try {
            if (!holds.getAsBoolean()) {
                problem = what;
            }
        } catch (RuntimeException e) {
            problem = what + ": " + e.getMessage();
        }
        progress.say((problem == null ? "✓ " : "✗ ") + (problem == null ? what : problem));
        if (problem != null) {
            broken.add(problem);
        }
    }

    private Set<String> programmesOnTopic() {
        return topics.read("registry.programme-published.v1", ProgrammePublished.class).stream()
                .map(ProgrammePublished::getProgramme).collect(Collectors.toSet());
    }

    private boolean calendars() {
        Map<Integer, Boolean> published = topics.read("registry.calendar-published.v1", CalendarPublished.class).stream()
                .collect(Collectors.toMap(CalendarPublished::getYear, CalendarPublished::getPublished, (earlier, later) -> later));
        return published.equals(Map.of(2025, true, 2026, true, 2027, false));
    }

    private boolean liaisonsOnTopic() {
        List<UUID> told = topics.read("registry.liaison-changed.v1", LiaisonChanged.class).stream().map(LiaisonChanged::getLiaisonId).toList();
        int holding = Summary.of(operator, platform.registry()).values().stream().mapToInt(regime -> regime.get("liaisons").asInt()).sum();
        return told.size() == holding && Set.copyOf(told).size() == told.size();
    }

    private List<ReportOverdue> overdue(Member member) {
        return topics.read("reporting.report-overdue.v1", ReportOverdue.class).stream()
                .filter(event -> event.getSeatId().toString().equals(member.seatId()) && event.getDuty().equals(Scenario.COMMISSIONED_ITEM)).toList();
    }

    private boolean servedTo(Member member) {
        Set<UUID> about = overdue(member).stream().map(ReportOverdue::getObligationId).collect(Collectors.toSet());
        Set<UUID> served = topics.read("notification.notice-served.v1", NoticeServed.class).stream()
                .filter(event -> event.getPersonId().toString().equals(member.personId())).map(NoticeServed::getAboutId).collect(Collectors.toSet());
        return served.containsAll(about);
    }

    private boolean mailTo(Member member) {
        return !operator.list(platform.notification(), "/notices?programme=%s&person=%s&kind=REPORT_OVERDUE&status=SERVED"
                .formatted(Scenario.ASSOCIATION, member.personId())).isEmpty();
    }

    private boolean proposal(Member member) {
        List<ReplacementProposed> proposals = proposals(member);
        if (proposals.size() != 1) {
            return false;
        }
        Set<UUID> grounds = proposals.getFirst().getEvidence().stream().map(Evidence::getSubjectId).collect(Collectors.toSet());
        Set<UUID> overdue = overdue(member).stream().map(ReportOverdue::getObligationId).collect(Collectors.toSet());
        return grounds.equals(overdue) && proposals.getFirst().getEvidence().stream().allMatch(evidence -> evidence.getNoticeId() != null);
    }

    private List<ReplacementProposed> proposals(Member member) {
        return topics.read("assessment.replacement-proposed.v1", ReplacementProposed.class).stream()
                .filter(event -> event.getSeatId().toString().equals(member.seatId())).toList();
    }

    private boolean headIsTold(Member member) {
        JsonNode unit = operator.get(platform.registry(), "/units/" + member.unitId());
        String head = unit.get("headId").asString();
        return operator.as(head).list(platform.notification(), "/inbox").stream()
                .anyMatch(notice -> notice.get("kind").asString().equals("REPLACEMENT_PROPOSED"));
    }

    private boolean headers() {
        for (Topic topic : TopicCatalogue.load().topics()) {
            for (ConsumerRecord<String, byte[]> message : topics.raw(topic.name())) {
                boolean complete = HEADERS.stream().allMatch(name -> message.headers().lastHeader(name) != null)
                        && header(message, "ce_subject").equals(message.key()) && header(message, "ce_type").equals(topic.record());
                if (!complete) {
                    throw new IllegalStateException(topic.name() + " at offset " + message.offset());
                }
            }
        }
        return true;
    }

    private boolean noPersonalData() {
        List<String> personal = SampleRoster.csv(Scenario.UNITS_PER_REGIME).lines().skip(1).map(line -> line.split(","))
                .filter(fields -> !fields[8].isEmpty()).flatMap(fields -> Stream.of(fields[9], fields[10], fields[11])).toList();
        for (Topic topic : TopicCatalogue.load().topics()) {
            if (!topic.restricted()) {
                String everything = topics.raw(topic.name()).stream().filter(message -> message.value() != null)
                        .map(message -> new String(message.value(), StandardCharsets.UTF_8)).collect(Collectors.joining("\n"));
                personal.stream().filter(everything::contains).findAny().ifPresent(found -> {
                    throw new IllegalStateException(topic.name() + " has personal data");
                });
            }
        }
        return true;
    }

    private boolean noDeadLetters() {
        return TopicCatalogue.load().deadLetterTopics().stream().allMatch(topic -> topics.raw(topic.name()).isEmpty());
    }

    private boolean onThisMachineAlone() {
        List<Integer> ports = Stream.concat(Stream.of(platform.registry(), platform.reporting(), platform.meeting(), platform.assessment(),
                        platform.notification(), platform.issuer(), platform.schemaRegistry(), platform.mailPage()).map(URI::getPort),
                Stream.of(Integer.valueOf(platform.brokers().replaceFirst(".*:", "")))).toList();
        try {
            for (InetAddress address : Collections.list(NetworkInterface.getNetworkInterfaces()).stream()
                    .flatMap(NetworkInterface::inetAddresses).filter(address -> !address.isLoopbackAddress()).toList()) {
                ports.stream().filter(port -> answers(address, port)).findAny().ifPresent(port -> {
                    throw new IllegalStateException("port " + port + " answers at " + address.getHostAddress());
                });
            }
            return true;
        } catch (SocketException e) {
            throw new UncheckedIOException("the addresses of this machine are not known", e);
        }
    }

    private static boolean answers(InetAddress address, int port) {
        try (Socket socket = new Socket()) {
            socket.connect(new InetSocketAddress(address, port), 1_000);
            return true;
        } catch (IOException refused) {
            return false;
        }
    }

    private static String header(ConsumerRecord<String, byte[]> message, String name) {
        Header header = message.headers().lastHeader(name);
        return new String(header.value(), StandardCharsets.UTF_8);
    }
}
