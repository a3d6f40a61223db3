package io.lianluo.registry;

import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.regex;
import static com.mongodb.client.model.Updates.set;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import com.mongodb.client.MongoCollection;
import io.lianluo.access.Caller;
import io.lianluo.domain.LocalizedText;
import io.lianluo.eventing.AlreadyExistsException;
import io.lianluo.files.StoredFile;
import io.lianluo.files.StoredFiles;
import io.lianluo.registry.acting.Act;
import io.lianluo.registry.acting.Signature;
import io.lianluo.registry.advice.Replies;
import io.lianluo.registry.advice.Reply;
import io.lianluo.registry.announcement.Announcement;
import io.lianluo.registry.announcement.AnnouncementReference;
import io.lianluo.registry.announcement.Announcements;
import io.lianluo.registry.declaration.Declarations;
import io.lianluo.registry.declaration.Declared;
import io.lianluo.registry.declaration.DeclaredUnit;
import io.lianluo.registry.declaration.FirstDeclaration;
import io.lianluo.registry.filing.Cause;
import io.lianluo.registry.filing.Filing;
import io.lianluo.registry.filing.FilingFilter;
import io.lianluo.registry.filing.Filings;
import io.lianluo.registry.filing.HandedIn;
import io.lianluo.registry.nomination.AgreedPath;
import io.lianluo.registry.nomination.Candidate;
import io.lianluo.registry.nomination.Nomination;
import io.lianluo.registry.nomination.Nominations;
import io.lianluo.registry.nomination.StepRecord;
import io.lianluo.registry.nomination.application.Application;
import io.lianluo.registry.nomination.application.Applications;
import io.lianluo.registry.nomination.application.Applied;
import io.lianluo.registry.paper.Paper;
import io.lianluo.registry.particulars.Edition;
import io.lianluo.registry.particulars.Particulars;
import io.lianluo.registry.particulars.ParticularsOfUnits;
import io.lianluo.registry.particulars.UnitParticulars;
import io.lianluo.registry.person.Person;
import io.lianluo.registry.person.PersonalData;
import io.lianluo.registry.person.Persons;
import io.lianluo.registry.programme.FilingRule;
import io.lianluo.registry.programme.appointment.Actor;
import io.lianluo.registry.programme.appointment.PathStep;
import io.lianluo.registry.programme.seat.Origin;
import io.lianluo.registry.seat.Seat;
import io.lianluo.registry.seat.SeatAdvice;
import io.lianluo.registry.seat.SeatKey;
import io.lianluo.registry.seat.Seats;
import io.lianluo.sealing.KeyRotation;
import io.lianluo.sealing.KeyRotation.Use;
import io.lianluo.testing.TestStack;
import io.lianluo.workingtime.Deadline;
import io.lianluo.workingtime.Term;
import java.io.ByteArrayInputStream;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.bson.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.data.mongodb.core.MongoTemplate;

/** The key of an installation is changed while it works, on two replicas, and the old one is taken away. */
@Tag("SCH-8")
class KeyRotationIT {

    private static final String DATABASE = "key-rotation";
    private static final Instant NOW = Instant.parse("2026-08-20T02:00:00Z");
    private static final LocalDate DAY = LocalDate.parse("2026-08-20");
    private static final SeatKey SEAT = new SeatKey("rotating", "member", UUID.randomUUID(), 1);
    private static final UUID PROPOSAL = UUID.randomUUID();
    private static final Caller UPLOADER = new Caller("head", null, Set.of(), Set.of(), Set.of());
    /** More than are sealed anew together. */
    private static final int PEOPLE = 450;
    /** Requests at a time, as an office makes them; hundreds at once would try the pool of connections and not the keys. */
    private static final int AT_ONCE = 8;

    @BeforeAll
    @AfterAll
    static void forget() {
        TestStack.get().closeSharedApplication();
        TestStack.get().dropDatabase(DATABASE);
    }

    @Test
    void theKeyIsChangedWhileItIsInUseAndTheOldOneIsTakenAway() throws Exception {
        List<UUID> people;
        UUID file;
        try (ConfigurableApplicationContext before = registry("k1", "k1")) {
            people = fill(before);
            file = before.getBean(StoredFiles.class).upload("示例材料.pdf", new ByteArrayInputStream("%PDF-1.4".getBytes()), UPLOADER).id();
            assertThat(use(before, "k1").documents())
                    .isEqualTo(Map.of("declarations", 1L, "files", 1L, "filings", 1L, "announcements", 1L, "applications", 1L, "nominations", 1L, "particulars", 1L,
                            "persons", (long) PEOPLE, "replies", 1L, "seats", 1L));
            assertThat(use(before, "k1").removable()).as("the active one never is").isFalse();
            aSealedTextThatIsMovedDoesNotOpen(before, people);
        }

        try (ConfigurableApplicationContext one = registry("k2", "k1", "k2"); ConfigurableApplicationContext other = registry("k2", "k1", "k2");
             ExecutorService threads = Executors.newFixedThreadPool(AT_ONCE)) {
            // Everybody gets another address meanwhile.
            List<Future<?>> changes = new ArrayList<>();
            for (UUID id : people) {
                Persons persons = one.getBean(Persons.class);
                changes.add(threads.submit(() -> persons.change(id, person -> person.update(data(people.indexOf(id), "new"), Instant.now()))));
            }
            for (Future<?> change : changes) {
                change.get();
            }
            await().atMost(Duration.ofMinutes(1)).untilAsserted(() -> assertThat(use(other, "k1")).matches(Use::removable, "removable"));
            assertThat(use(other, "k2").documents()).containsEntry("persons", (long) PEOPLE).containsEntry("seats", 1L);
            assertThat(recognisedAgain(other)).isEqualTo(people.getFirst().toString());
            assertThatThrownBy(() -> other.getBean(Persons.class).save(Person.register(UUID.randomUUID(), data(0, "another"), NOW)))
                    .as("nobody is there twice").isInstanceOf(AlreadyExistsException.class);
            Seat seat = one.getBean(Seats.class).find(SEAT.id()).orElseThrow();
            assertThat(seat.version()).as("nothing happened to it").isEqualTo(3);
        }

        try (ConfigurableApplicationContext after = registry("k2", "k2")) {
            assertThat(after.getBean(KeyRotation.class).unreadable().values()).containsOnly(0L);
            assertThat(after.getBean(Persons.class).findAll(people)).hasSize(PEOPLE).extracting(person -> person.data().email())
                    .allMatch(mail -> mail.startsWith("new"));
            assertThat(recognisedAgain(after)).isEqualTo(people.getFirst().toString());
            await().atMost(Duration.ofMinutes(1)).untilAsserted(() -> assertThat(persons(after).countDocuments(regex("state.fingerprints", "^k1:")))
                    .as("fingerprints of the key that was taken away").isZero());
            assertThat(everythingSaid(after)).contains("示例机构", "示例停职缘由", "示例推荐说明", "示例附件.pdf", "示例通知正文", "示例备案说明", "示例不更换缘由",
                    "示例应征理由", "示例机构情况");
            assertThat(after.getBean(StoredFiles.class).find(file, UPLOADER)).map(StoredFile::name).contains("示例材料.pdf");
            assertThat(persons(after).countDocuments()).isEqualTo(PEOPLE);
        }

        try (ConfigurableApplicationContext without = registry("k3", "k3")) {
            assertThat(without.getBean(KeyRotation.class).unreadable()).containsEntry("persons", (long) PEOPLE).containsEntry("seats", 1L);
            Persons persons = without.getBean(Persons.class);
            assertThatThrownBy(() -> persons.find(people.getFirst())).isInstanceOf(IllegalStateException.class)
                    .hasMessageContaining("set lianluo.sealing.keys.k2 again");
        }
    }

    /** The registry with these keys, besides those of the tests, which seal nothing here. */
    private static ConfigurableApplicationContext registry(String active, String... keys) {
        List<String> arguments = new ArrayList<>(List.of("--server.port=0", "--lianluo.sealing.active-key=" + active));
        for (String key : keys) {
            arguments.add("--lianluo.sealing.keys.%s=%s".formatted(key, Base64.getEncoder().encodeToString(key.repeat(16).getBytes())));
        }
        TestStack.get().properties(DATABASE).forEach((name, value) -> arguments.add("--" + name + "=" + value));
        return new SpringApplicationBuilder(RegistryApplication.class).run(arguments.toArray(String[]::new));
    }

    private static Use use(ConfigurableApplicationContext registry, String key) {
        return registry.getBean(KeyRotation.class).uses().stream().filter(use -> use.key().equals(key)).findFirst().orElseThrow();
    }

    private static MongoCollection<Document> persons(ConfigurableApplicationContext registry) {
        return registry.getBean(MongoTemplate.class).getCollection("persons");
    }

    /** Finds those who are recognised by the name and mobile number of the first. */
    private static String recognisedAgain(ConfigurableApplicationContext registry) {
        return registry.getBean(Persons.class).alike(List.of(data(0, "unknown"))).stream().map(person -> person.id().toString()).collect(Collectors.joining(","));
    }

    private static void aSealedTextThatIsMovedDoesNotOpen(ConfigurableApplicationContext registry, List<UUID> people) {
        Document first = persons(registry).find(eq("_id", people.get(0).toString())).first();
        Document second = persons(registry).find(eq("_id", people.get(1).toString())).first();
        Persons store = registry.getBean(Persons.class);
        for (String sealed : List.of(second.getEmbedded(List.of("state", "name"), String.class), first.getEmbedded(List.of("state", "mobile"), String.class))) {
            persons(registry).updateOne(eq("_id", people.get(0).toString()), set("state.name", sealed));
            assertThatThrownBy(() -> store.find(people.get(0))).isInstanceOf(IllegalStateException.class).hasMessageContaining("another place");
        }
        persons(registry).replaceOne(eq("_id", people.get(0).toString()), first);
        assertThat(store.find(people.get(0))).isPresent();
    }

    /** Something sealed in every kind of document that holds any. */
    private static List<UUID> fill(ConfigurableApplicationContext registry) {
        List<Person> people = IntStream.range(0, PEOPLE).mapToObj(n -> Person.register(UUID.randomUUID(), data(n, "old"), NOW)).toList();
        registry.getBean(Persons.class).saveAll(people);
        UUID person = people.getFirst().id();
        Act act = new Act(NOW, DAY, "secretary");
        Seat seat = Seat.open(SEAT, DAY, act);
        seat.appoint(new io.lianluo.registry.seat.appointment.Candidate(person, "示例·甲", Origin.OUTSIDE, "示例机构"), DAY, List.of(), act);
        seat.suspend(DAY, "示例停职缘由", act);
        registry.getBean(Seats.class).save(seat);
        registry.getBean(Nominations.class).save(Nomination.restore(nomination(person)));
        registry.getBean(Announcements.class).saveIfAbsent(notice());
        registry.getBean(Filings.class).save(filing(person));
        registry.getBean(Declarations.class).save(declaration());
        registry.getBean(Applications.class).save(application(person));
        registry.getBean(ParticularsOfUnits.class).save(particulars());
        registry.getBean(Replies.class).save(Reply.to(new Reply.About(PROPOSAL, "company", PROPOSAL, PROPOSAL, PROPOSAL, act.at()), new Reply.Given(1, SeatAdvice.Answer.DECLINES, "示例不更换缘由", act)));
        return people.stream().map(Person::id).toList();
    }

    private static PersonalData data(int n, String mail) {
        return PersonalData.of("示例·" + n, null, "1370000%04d".formatted(n), mail + n + "@sample.example", null);
    }

    private static Nomination.State nomination(UUID person) {
        Signature signature = new Signature(NOW, "head", Actor.UNIT_HEAD);
        AgreedPath agreedPath = new AgreedPath(1, "cn", "Asia/Shanghai", Set.of(Origin.OWN_UNIT), List.of(),
                List.of(new PathStep(PathStep.Kind.RECOMMEND, Actor.UNIT_HEAD, null, List.of(), false, List.of())), null);
        StepRecord step = new StepRecord(1, PathStep.Kind.RECOMMEND, StepRecord.Outcome.PASSED, signature, null, papers(), "示例推荐说明",
                new Candidate(person, Origin.OWN_UNIT, null, null, List.of()), null, null);
        return new Nomination.State(SEAT, 1, agreedPath, signature, null, Nomination.Status.REFUSED, 1, List.of(step), null, null, null, null, null);
    }

    private static Application application(UUID person) {
        return Application.submit(PROPOSAL, SEAT, new Applied(new Candidate(person, Origin.OWN_UNIT, null, null, List.of()), "示例应征理由", papers(),
                new Signature(NOW, "head", Actor.UNIT_HEAD), null));
    }

    private static UnitParticulars particulars() {
        UnitParticulars particulars = UnitParticulars.of(SEAT.unitId());
        particulars.report(new Edition(DAY, Particulars.of("示例机构情况", 12, List.of(), List.of(), "0523-86800001"), new Signature(NOW, "head", Actor.UNIT_HEAD), null));
        return particulars;
    }

    private static Announcement notice() {
        return Announcement.restore(new Announcement.State("rotating", new AnnouncementReference("示例〔2026〕1号", DAY), new LocalizedText("示例通知标题", "Title"),
                new LocalizedText("示例通知正文", "Text"), "0", new Signature(NOW, "secretary", Actor.SECRETARIAT)));
    }

    private static Filing filing(UUID person) {
        Filing filing = Filing.open(SEAT, 1, new FilingRule("change", FilingRule.Trigger.CONTACT_CHANGED, Term.days(2), List.of(), List.of(), List.of()),
                new Cause("CONTACT/" + person + "/1", Set.of(person), NOW), Deadline.endOf(DAY, ZoneOffset.UTC), Set.of(), List.of());
        filing.submit(HandedIn.of(filing.rule(), null, Map.of(), papers(), "示例备案说明", null), Map.of(), new Signature(NOW, "head", Actor.UNIT));
        return filing;
    }

    private static FirstDeclaration declaration() {
        PersonalData declared = PersonalData.of("示例·申报人", null, "13800000399", null, null);
        PersonalData liaison = PersonalData.of("示例·申报联络", null, "13800000398", null, null);
        return FirstDeclaration.restore(new FirstDeclaration.State(PROPOSAL, PROPOSAL, null, "programme", null, Declared.of(DeclaredUnit.of("E-01", "示例单位", "enterprise", null, null,
                null, null), declared, liaison, Declared.Declarer.LIAISON, Origin.OUTSIDE, "示例代理机构", null, papers(), "示例申报说明"), List.of(NOW), FirstDeclaration.Status.DECLARED, null, null, null, null));
    }

    private static List<Paper> papers() {
        return List.of(Paper.of("form", "示例附件.pdf", "0123456789abcdef".repeat(4)));
    }

    private static String everythingSaid(ConfigurableApplicationContext registry) {
        return registry.getBean(Seats.class).find(SEAT.id()).orElseThrow().state().toString()
                + registry.getBean(Nominations.class).find(Nomination.id(SEAT.id(), 1)).orElseThrow().state()
                + registry.getBean(Filings.class).list(FilingFilter.ofSeats(Set.of(SEAT.id())), null, 1).getFirst().state()
                + registry.getBean(Declarations.class).find(PROPOSAL).orElseThrow().state().declared().remark()
                + registry.getBean(Applications.class).to(PROPOSAL, null, 1).getFirst().state()
                + registry.getBean(ParticularsOfUnits.class).find(SEAT.unitId()).orElseThrow().state()
                + registry.getBean(Announcements.class).find(notice().id()).orElseThrow().state()
                + registry.getBean(Replies.class).to(List.of(PROPOSAL)).getFirst().given();
    }
}
