package io.lianluo.registry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.lianluo.events.notification.v1.Channel;
import io.lianluo.events.notification.v1.ContactUnreachable;
import io.lianluo.events.registry.v1.ContactChanged;
import io.lianluo.events.registry.v1.ContactConfirmationAsked;
import io.lianluo.events.registry.v1.ContactConfirmationOverdue;
import io.lianluo.events.registry.v1.ContactReplaced;
import io.lianluo.registry.person.Persons;
import io.lianluo.testing.TestTokens;
import io.lianluo.testing.TestTopics;
import io.lianluo.testing.TestTopics.Message;
import io.lianluo.web.link.Link;
import io.lianluo.web.link.OneTimeLinks;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Contact details doubted, confirmed, changed and left unconfirmed, over HTTP and on the topics. */
@Tag("SCH-7")
class ContactIT extends RegistryTest {

    private static final TestTokens SECRETARIAT = TestTokens.secretariat("school");
    private static final Instant MUCH_LATER = Instant.parse("2027-06-01T00:00:00Z");
    private static int liaisons;

    @Autowired
    private Persons persons;

    @Autowired
    private OneTimeLinks links;

    private String seat;
    private String person;
    private TestTokens self;

    @BeforeEach
    void aLiaisonOfASchool() {
        upload(OPERATOR, "/calendars", "application/yaml", file("calendars/cn-2026.yaml"));
        publish("school");
        publish("company");
        liaisons++;
        String unit = post(SECRETARIAT, "/units", Map.of("code", "S-" + liaisons, "name", "示例学校", "kind", "school", "programmes", List.of("school"),
                "foundedOn", "2026-07-01")).text("id");
        seat = get(SECRETARIAT, "/seats?unit=" + unit).body().get("items").get(0).get("id").asString();
        person = post(SECRETARIAT, "/seats/" + seat + "/appointments", Map.of("person", Map.of("name", "示例·联络员", "mobile", "1380002%04d".formatted(liaisons),
                "email", "l%d@sample.example".formatted(liaisons)), "since", "2026-07-01"), "If-Match", get(SECRETARIAT, "/seats/" + seat).etag()).text("personId");
        self = TestTokens.person(UUID.fromString(person));
    }

    @Test
    void whoCannotBeReachedIsSuspectAtPersonSeatAndInTheListUntilTheyConfirm() {
        assertThat(get(self, "/persons/" + person).body().at("/contact/status").asString()).isEqualTo("CONFIRMED");
        unreachable("2026-09-10T03:00:00Z", 1, 1);
        awaitStatus("SUSPECT");
        Answer suspect = get(self, "/persons/" + person);
        // Ten working days after Thursday, 10 September, of which Sunday, 20 September is one, and the 25th is a holiday.
        assertThat(suspect.body().at("/contact/dueAt").asString()).isEqualTo("2026-09-23T15:59:59.999Z");
        assertThat(suspect.body().at("/contact/suspectSince").asString()).isEqualTo("2026-09-10T03:00:00Z");
        assertThat(get(SECRETARIAT, "/seats/" + seat).body().at("/holder/contact/status").asString()).isEqualTo("SUSPECT");
        assertThat(listed(SECRETARIAT, "SUSPECT")).contains(person);
        assertThat(listed(OPERATOR, "SUSPECT")).contains(person);
        assertThat(listed(SECRETARIAT, "DUE")).as("asked to confirm as well").contains(person);
        TestTokens elsewhere = TestTokens.secretariat("company");
        assertThat(get(elsewhere, "/persons?programme=school&contact=SUSPECT").status()).isEqualTo(403);
        assertThat(get(elsewhere, "/persons?contact=SUSPECT").body().get("items").findValuesAsString("id")).doesNotContain(person);

        assertThat(confirm(self, null, Map.of()).status()).isEqualTo(428);
        assertThat(confirm(self, "\"1\"", Map.of()).status()).as("not as they saw it").isEqualTo(412);
        assertThat(confirm(TestTokens.person(UUID.randomUUID()), suspect.etag(), Map.of()).status()).isEqualTo(404);
        assertThat(confirm(TestTokens.person(UUID.randomUUID()).office("auditor:school"), suspect.etag(), Map.of()).status()).isEqualTo(403);
        Answer confirmed = confirm(self, suspect.etag(), Map.of());
        assertThat(confirmed.status()).isEqualTo(200);
        assertThat(confirmed.body().at("/contact/status").asString()).isEqualTo("CONFIRMED");
        assertThat(listed(SECRETARIAT, "SUSPECT")).doesNotContain(person);
        int edition = confirmed.body().get("version").asInt();
        await().untilAsserted(() -> assertThat(contacts()).as("published again, so that the address is tried again").last()
                .satisfies(told -> assertThat(told.headers().get("ce_sequence")).isEqualTo(Integer.toString(edition))));

        unreachable("2026-09-11T03:00:00Z", 1, 2);
        unreachable("2026-09-12T03:00:00Z", edition, 2);
        unreachable("2026-09-12T03:00:00Z", edition, 1);
        unreachable("2026-09-13T03:00:00Z", edition, 3);
        awaitStatus("SUSPECT");
        assertThat(get(self, "/persons/" + person).body().at("/contact/suspectSince").asString())
                .as("neither the address before, nor what was heard of, nor what is older").isEqualTo("2026-09-13T03:00:00Z");
    }

    @Test
    void theSecretariatChangesAnAddressWhichIsNewAndConfirmedAtOnce() {
        unreachable("2026-09-10T03:00:00Z", 1, 1);
        awaitStatus("SUSPECT");
        String etag = get(SECRETARIAT, "/persons/" + person).etag();
        assertThat(confirm(SECRETARIAT, etag, Map.of("email", "nowhere", "mobile", "1")).faults()).containsExactly("mobile: mobile", "email: email");
        String address = "new%d@sample.example".formatted(liaisons);
        assertThat(confirm(SECRETARIAT, etag, Map.of("email", address)).faults()).containsExactly("reason: reason-missing");
        Answer changed = confirm(SECRETARIAT, etag, Map.of("email", address, "reason", "本人来函"));
        assertThat(changed.body().at("/changed/reason").asString()).isEqualTo("本人来函");
        assertThat(changed.text("email")).isEqualTo("n***@sample.example");
        assertThat(changed.body().at("/contact/status").asString()).isEqualTo("CONFIRMED");
        await().untilAsserted(() -> assertThat(contacts()).last().satisfies(told -> assertThat(told.value().getEmail()).isEqualTo(address)));
        assertThat(everythingStored()).doesNotContain(address);
    }

    @Test
    void whatIsNotConfirmedInTimeIsToldOnceByIdsAlone() {
        unreachable("2026-09-10T03:00:00Z", 1, 1);
        awaitStatus("SUSPECT");
        assertThat(persons.confirmationOverdueUntold(MUCH_LATER, 200)).extracting(late -> late.id().toString()).contains(person);
        persons.change(UUID.fromString(person), late -> late.tellConfirmationOverdue(MUCH_LATER));
        persons.change(UUID.fromString(person), late -> late.tellConfirmationOverdue(MUCH_LATER));
        assertThat(persons.confirmationOverdueUntold(MUCH_LATER, 200)).extracting(late -> late.id().toString()).doesNotContain(person);
        assertThat(listed(SECRETARIAT, "OVERDUE")).contains(person);
        assertThat(listed(SECRETARIAT, "SUSPECT")).as("still").contains(person);
        assertThat(get(SECRETARIAT, "/persons?contact=CONFIRMED").faults()).containsExactly("contact: contact-list");
        await().untilAsserted(() -> assertThat(TestTopics.values(ContactConfirmationOverdue.class))
                .filteredOn(late -> late.getPersonId().toString().equals(person)).singleElement().satisfies(late -> {
                    assertThat(late.getProgrammes()).containsExactly("school");
                    assertThat(late.getUnreachable()).isTrue();
                    assertThat(late.getDueAt()).isEqualTo("2026-09-23T15:59:59.999Z");
                }));
    }

    @Test
    void aRoundAsksWhoWasToldOfBeforeThePeriod() {
        assertThat(stored("contact-rounds")).as("the sweep ran, and asked nobody who was told of since July").isPositive();
        assertThat(listed(SECRETARIAT, "DUE")).doesNotContain(person);
    }

    @Test
    void anAddressThatALiaisonGivesIsTheirsOnceTheyOpenedTheLinkThereAndTheOneBeforeIsTold() throws Exception {
        String before = "l%d@sample.example".formatted(liaisons);
        String address = "self%d@sample.example".formatted(liaisons);
        Answer waiting = confirm(self, get(self, "/persons/" + person).etag(), Map.of("email", address));
        assertThat(waiting.status()).isEqualTo(200);
        assertThat(waiting.text("email")).as("the one before holds").isEqualTo("l***@sample.example");
        assertThat(waiting.body().at("/unconfirmed/email").asString()).isEqualTo("s***@sample.example");
        assertThat(waiting.body().at("/unconfirmed/until").asString()).isEqualTo("2026-09-12T02:00:00Z");
        ContactConfirmationAsked asked = asked(1).getLast();
        assertThat(asked.getEmail()).isEqualTo(address);
        assertThat(contacts()).allSatisfy(told -> assertThat(told.value().getEmail()).isEqualTo(before));
        assertThat(everythingStored()).doesNotContain(address);

        String link = link(asked);
        assertThat(open("GET", link, 200)).contains("s***@sample.example", "<form method=\"post\">");
        assertThat(open("GET", link, 200)).as("a scanner looked").contains("确认");
        assertThat(get(self, "/persons/" + person).text("email")).isEqualTo("l***@sample.example");
        assertThat(open("GET", link.substring(0, link.length() - 2) + "xx", 404)).contains("链接无效");
        assertThat(open("POST", link, 200)).contains("已经生效");
        assertThat(open("POST", link, 410)).as("once").contains("链接已失效");
        assertThat(open("GET", link, 410)).contains("链接已失效");

        assertThat(get(self, "/persons/" + person).text("email")).isEqualTo("s***@sample.example");
        assertThat(get(self, "/persons/" + person).body().at("/unconfirmed").isNull()).isTrue();
        await().untilAsserted(() -> assertThat(contacts()).last().satisfies(told -> assertThat(told.value().getEmail()).isEqualTo(address)));
        await().untilAsserted(() -> assertThat(TestTopics.values(ContactReplaced.class)).filteredOn(told -> told.getPersonId().toString().equals(person))
                .singleElement().satisfies(told -> {
                    assertThat(told.getFormerEmail()).isEqualTo(before);
                    assertThat(told.getEmail()).isEqualTo(address);
                    assertThat(told.getByThemselves()).isTrue();
                }));
    }

    @Test
    void aLaterAddressEndsTheLinkOfAnEarlierOneAndSoDoesTheOffice() throws Exception {
        confirm(self, get(self, "/persons/" + person).etag(), Map.of("email", "one%d@sample.example".formatted(liaisons)));
        String first = link(asked(1).getLast());
        confirm(self, get(self, "/persons/" + person).etag(), Map.of("email", "two%d@sample.example".formatted(liaisons)));
        String second = link(asked(2).getLast());
        assertThat(open("POST", first, 410)).contains("链接已失效");
        confirm(SECRETARIAT, get(SECRETARIAT, "/persons/" + person).etag(), Map.of("email", "office%d@sample.example".formatted(liaisons), "reason", "本人来电"));
        assertThat(open("POST", second, 410)).contains("链接已失效");
        assertThat(get(self, "/persons/" + person).text("email")).isEqualTo("o***@sample.example");
    }

    @Test
    void nobodysMailboxIsFloodedWithConfirmations() throws Exception {
        String victim = "victim%d".formatted(liaisons);
        for (String spelling : List.of(victim + "@sample.example", victim.toUpperCase(Locale.ROOT) + "@sample.example", victim + "+x@sample.example")) {
            assertThat(confirm(self, get(self, "/persons/" + person).etag(), Map.of("email", spelling)).status()).isEqualTo(200);
        }
        Answer stopped = confirm(self, get(self, "/persons/" + person).etag(), Map.of("email", victim + "@sample.example"));
        assertThat(stopped.status()).isEqualTo(429);
        assertThat(stopped.problem()).isEqualTo("too-many-confirmations");
        assertThat(stopped.body().get("detail").asString()).contains("三封");
        aLiaisonOfASchool();
        assertThat(confirm(self, get(self, "/persons/" + person).etag(), Map.of("email", victim + "+y@sample.example")).status())
                .as("nor by somebody else").isEqualTo(429);
        assertThat(confirm(self, get(self, "/persons/" + person).etag(), Map.of("email", "other" + victim + "@sample.example")).status()).isEqualTo(200);
        assertThat(asked(1)).as("what was stopped asks nobody").hasSize(1);
    }

    @Test
    void anOfficeThatHasThemNoMoreChangesNothing() {
        String etag = get(SECRETARIAT, "/persons/" + person).etag();
        Map<String, String> change = Map.of("email", "taken%d@sample.example".formatted(liaisons), "reason", "更正");
        assertThat(confirm(TestTokens.secretariat("company"), etag, change).status()).isEqualTo(404);
        post(SECRETARIAT, "/seats/" + seat + "/release", Map.of("until", "2026-09-08", "reason", "调离"), "If-Match", get(SECRETARIAT, "/seats/" + seat).etag());
        String unit = post(OPERATOR, "/units", Map.of("code", "C-" + liaisons, "name", "示例部门", "kind", "company-department", "programmes", List.of("company"),
                "foundedOn", "2026-07-01")).text("id");
        String theirs = get(OPERATOR, "/seats?unit=" + unit).body().get("items").get(0).get("id").asString();
        assertThat(post(OPERATOR, "/seats/" + theirs + "/appointments", Map.of("personId", person, "since", "2026-09-09", "reason", "TAKEN_OVER"), "If-Match",
                get(OPERATOR, "/seats/" + theirs).etag()).status()).isEqualTo(201);

        assertThat(confirm(SECRETARIAT, etag, change).status()).as("they serve elsewhere now").isEqualTo(403);
        assertThat(get(self, "/persons/" + person).text("email")).isEqualTo("l***@sample.example");
        assertThat(confirm(TestTokens.secretariat("company"), etag, change).status()).isEqualTo(200);
    }

    @Test
    void whoHasNoAddressShowsAtOnceAndInTheList() {
        String etag = get(SECRETARIAT, "/seats/" + seat).etag();
        Answer appointed = post(SECRETARIAT, "/seats/" + seat + "/appointments", Map.of("person", Map.of("name", "示例·无邮箱", "mobile",
                "1380003%04d".formatted(liaisons)), "since", "2026-08-01"), "If-Match", etag);
        assertThat(appointed.status()).isEqualTo(201);
        assertThat(appointed.body().at("/contact/status").asString()).isEqualTo("MISSING");
        assertThat(get(SECRETARIAT, "/seats/" + seat).body().at("/holder/contact/status").asString()).isEqualTo("MISSING");
        String lonely = appointed.text("personId");
        assertThat(listed(SECRETARIAT, "MISSING")).contains(lonely).doesNotContain(person);
        assertThat(get(TestTokens.secretariat("company"), "/persons?contact=MISSING").body().get("items").findValuesAsString("id")).doesNotContain(lonely);
        assertThat(get(OPERATOR, "/persons?contact=MISSING&limit=200").body().get("items").findValuesAsString("id")).contains(lonely);

        Answer imported = upload(SECRETARIAT, "/roster-imports?programme=school", "text/csv", """
                type,unit,unit_name,unit_kind,name,mobile,email,since
                unit,S-M%1$d,示例无邮箱学校,school,示例·校长,1380004%1$04d,,2026-07-01
                liaison,S-M%1$d,,,示例·联络甲,1380005%1$04d,,2026-07-02
                """.formatted(liaisons));
        assertThat(imported.body().get("unreachable").asInt()).as(imported.body().toString()).isEqualTo(2);
        assertThat(listed(SECRETARIAT, "MISSING")).hasSizeGreaterThanOrEqualTo(3);

        confirm(SECRETARIAT, get(SECRETARIAT, "/persons/" + lonely).etag(), lonely, Map.of("email", "found%d@sample.example".formatted(liaisons), "reason", "补录"));
        assertThat(listed(SECRETARIAT, "MISSING")).doesNotContain(lonely);
    }

    private void confirm(TestTokens who, String etag, String id, Map<String, String> body) {
        assertThat(post(who, "/persons/" + id + "/contact/confirmation", body, "If-Match", etag).status()).isEqualTo(200);
    }

    private List<ContactConfirmationAsked> asked(int count) {
        await().untilAsserted(() -> assertThat(TestTopics.values(ContactConfirmationAsked.class))
                .filteredOn(asked -> asked.getPersonId().toString().equals(person)).hasSizeGreaterThanOrEqualTo(count));
        return TestTopics.values(ContactConfirmationAsked.class).stream().filter(asked -> asked.getPersonId().toString().equals(person)).toList();
    }

    private String link(ContactConfirmationAsked asked) {
        String address = links.address("contact", new Link(person, asked.getConfirmationId().toString(), asked.getExpiresAt()));
        return address.substring(address.indexOf("/links/"));
    }

    private void unreachable(String failedAt, int edition, long sequence) {
        TestTopics.publish(new ContactUnreachable(UUID.fromString(person), Channel.EMAIL, UUID.randomUUID(), Instant.parse(failedAt), edition), sequence);
    }

    private void awaitStatus(String status) {
        await().untilAsserted(() -> assertThat(get(self, "/persons/" + person).body().at("/contact/status").asString()).isEqualTo(status));
    }

    private Answer confirm(TestTokens who, @Nullable String etag, Map<String, String> body) {
        String path = "/persons/" + person + "/contact/confirmation";
        return etag == null ? post(who, path, body) : post(who, path, body, "If-Match", etag);
    }

    private List<String> listed(TestTokens who, String contact) {
        Answer list = get(who, "/persons?programme=school&limit=200&contact=" + contact);
        assertThat(list.status()).as(list.body().toString()).isEqualTo(200);
        return list.body().get("items").findValuesAsString("id");
    }

    private List<Message<ContactChanged>> contacts() {
        return TestTopics.consume(ContactChanged.class).stream().filter(message -> message.key().equals(person)).toList();
    }
}
