package io.lianluo.notification;

import static com.mongodb.client.model.Filters.exists;
import static io.lianluo.notification.Says.confirmationAsked;
import static io.lianluo.notification.Says.contact;
import static io.lianluo.notification.Says.liaison;
import static io.lianluo.notification.Says.meeting;
import static io.lianluo.notification.Says.obligation;
import static io.lianluo.notification.Says.office;
import static io.lianluo.notification.Says.overdue;
import static io.lianluo.notification.Says.programme;
import static io.lianluo.notification.Says.proposed;
import static io.lianluo.notification.Says.replaced;
import static io.lianluo.notification.Says.unit;
import static io.lianluo.notification.Says.withdrawn;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.lianluo.events.meeting.v1.MeetingChange;
import io.lianluo.events.meeting.v1.MeetingStatus;
import io.lianluo.events.notification.v1.Channel;
import io.lianluo.events.notification.v1.ContactUnreachable;
import io.lianluo.events.notification.v1.NoticeKind;
import io.lianluo.events.notification.v1.NoticeServed;
import io.lianluo.events.registry.v1.ContactChanged;
import io.lianluo.events.registry.v1.LiaisonChange;
import io.lianluo.events.registry.v1.LiaisonChanged;
import io.lianluo.events.registry.v1.LiaisonStatus;
import io.lianluo.events.registry.v1.Suspension;
import io.lianluo.events.registry.v1.UnitChange;
import io.lianluo.events.registry.v1.UnitChanged;
import io.lianluo.events.reporting.v1.ObligationChange;
import io.lianluo.events.reporting.v1.ObligationChanged;
import io.lianluo.events.reporting.v1.ObligationStatus;
import io.lianluo.localstack.MailCatcher.Mail;
import io.lianluo.testing.TestStack;
import io.lianluo.testing.TestTokens;
import io.lianluo.testing.TestTopics;
import io.lianluo.web.link.Link;
import io.lianluo.web.link.OneTimeLinks;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.apache.avro.specific.SpecificRecord;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.data.mongodb.core.MongoTemplate;

/** Events of the other contexts in by their topics, mail out by SMTP, proof out by a topic. */
@ExtendWith(OutputCaptureExtension.class)
class TellsPeopleIT extends NotificationTest {

    private static final String PROGRAMME = "auto-trade-association";

    @Autowired
    private OneTimeLinks links;

    @Autowired
    private MongoTemplate mongo;

    private UUID person;
    private UUID head;
    private UUID unit;
    private UUID about;

    /** Each test has people of its own, so that none sees another's notices. */
    @BeforeEach
    void people() {
        person = UUID.randomUUID();
        head = UUID.randomUUID();
        unit = UUID.randomUUID();
        about = UUID.randomUUID();
        TestTopics.publish(programme(PROGRAMME, "汽车流通行业联络员制度", "Liaisons of the auto trade"));
        TestTopics.publish(unit(unit, "长江汽车", head));
        TestTopics.publish(contact(person, "王芳", address(person), "zh"));
        TestTopics.publish(contact(head, "Li Qiang", address(head), "en"));
    }

    private static String address(UUID person) {
        return person + "@example.org";
    }

    private static List<Mail> mailTo(UUID person) {
        return TestStack.get().mail().mails().stream().filter(mail -> mail.to().contains(address(person))).toList();
    }

    private static List<NoticeServed> servedTo(UUID person) {
        return TestTopics.values(NoticeServed.class).stream().filter(served -> served.getPersonId().equals(person)).toList();
    }

    private void handleAndSend() {
        untilHandled();
        sweep.sweep();
    }

    @Test
    @Tag("COM-1")
    void aLiaisonIsToldByMailAndInboxWithProofOfBoth() {
        UUID cause = TestTopics.publish(liaison(about, person, unit, PROGRAMME, LiaisonChange.APPOINTED));
        handleAndSend();

        assertThat(mailTo(person)).singleElement().satisfies(mail -> {
            assertThat(mail.subject()).isEqualTo("【汽车流通行业联络员制度】您已被任命为联络员");
            assertThat(mail.text()).contains("王芳：", "您自2026年9月1日起担任长江汽车的联络员");
        });
        await().untilAsserted(() -> assertThat(servedTo(person)).singleElement().satisfies(served -> {
            assertThat(served.getKind()).isEqualTo(NoticeKind.APPOINTED);
            assertThat(served.getAboutId()).isEqualTo(about);
            assertThat(served.getCauseId()).isEqualTo(cause);
            assertThat(served.getChannel()).isEqualTo(Channel.EMAIL);
            assertThat(served.getProgramme()).isEqualTo(PROGRAMME);
            assertThat(served.getServedAt()).isEqualTo(clock.instant());
        }));

        Map<String, Object> item = items("/inbox", TestTokens.person(person)).getFirst();
        assertThat(item.get("subject")).isEqualTo("[Liaisons of the auto trade] You were appointed liaison");
        assertThat(call("POST", "/inbox/" + item.get("id") + "/read", TestTokens.person(person)).status()).isEqualTo(200);
        assertThat(items("/notices?about=" + about, TestTokens.secretariat(PROGRAMME)).getFirst().get("readAt")).isNotNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"李%s@sample.example", "周%s@sample.example", "不上%s@sample.example", "ｚhang%s@sample.example", "Zoë%s@sample.example"})
    void anAddressOutsideAsciiIsMailedToAsItIsAndToNobodyElse(String form) {
        String address = form.formatted(person);
        TestTopics.publish(contact(person, "示例·邮", address, "zh"), 2);
        TestTopics.publish(liaison(about, person, unit, PROGRAMME, LiaisonChange.APPOINTED));
        handleAndSend();

        assertThat(TestStack.get().mail().mails()).filteredOn(mail -> mail.to().contains(person.toString())).singleElement()
                .satisfies(mail -> assertThat(mail.to()).isEqualTo(address));
        assertThat(told(person)).containsExactly("APPOINTED SERVED");
        assertThat(items("/notices?mail=SENT&person=" + person, TestTokens.secretariat(PROGRAMME))).hasSize(1);
        assertThat(items("/notices?mail=HELD&person=" + person, TestTokens.operator())).isEmpty();
    }

    @Test
    void aPlainAddressIsMailedToAsItIs() {
        TestTopics.publish(contact(person, "示例·邮6", "plain25" + person + "@公司.example", "zh"), 2);
        TestTopics.publish(liaison(about, person, unit, PROGRAMME, LiaisonChange.APPOINTED));
        handleAndSend();

        assertThat(TestStack.get().mail().mails()).filteredOn(mail -> mail.to().contains(person.toString())).singleElement()
                .satisfies(mail -> assertThat(mail.to()).isEqualTo("plain25" + person + "@xn--55qx5d.example"));
        assertThat(told(person)).containsExactly("APPOINTED SERVED");
    }

    @Test
    @Tag("HOS-10")
    void aSuspensionItsEndAndATransferAreToldToTheLiaisonAndTheHeadOnceEach() {
        TestTopics.publish(LiaisonChanged.newBuilder(liaison(about, person, unit, PROGRAMME, LiaisonChange.SUSPENDED)).setStatus(LiaisonStatus.SUSPENDED)
                .setUntil(null).setSuspensions(List.of(new Suspension(LocalDate.parse("2026-09-03"), null))).build(), 2);
        handleAndSend();
        assertThat(told(person)).containsExactly("SUSPENDED SERVED");
        assertThat(mailTo(person)).singleElement().satisfies(mail -> assertThat(mail.text()).contains("自2026年9月3日起停职", "不计入您的考核"));
        assertThat(mailTo(head)).singleElement().satisfies(mail -> assertThat(mail.text()).contains("王芳, the liaison of 长江汽车, is suspended from 3 September 2026"));

        LiaisonChanged resumed = LiaisonChanged.newBuilder(liaison(about, person, unit, PROGRAMME, LiaisonChange.RESUMED)).setStatus(LiaisonStatus.APPOINTED)
                .setUntil(null).setSuspensions(List.of(new Suspension(LocalDate.parse("2026-09-03"), LocalDate.parse("2026-09-07")))).build();
        TestTopics.publish(resumed, 3);
        handleAndSend();
        assertThat(mailTo(person)).last().satisfies(mail -> assertThat(mail.text()).contains("自2026年9月8日起恢复"));
        TestTopics.publish(liaison(about, person, unit, PROGRAMME, LiaisonChange.TRANSFERRED), 4);
        handleAndSend();
        assertThat(mailTo(person)).last().satisfies(mail -> assertThat(mail.text()).contains("任期已于2026年9月9日结束", "调任"));
        assertThat(mailTo(person)).hasSize(3);
        assertThat(mailTo(head)).hasSize(3);
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    @Tag("JCH-13")
    void ofAUnitThatWentUpInAnotherNobodyIsToldWhatWaitedWhicheverComesFirst(boolean mergedFirst) {
        UnitChanged founded = unit(unit, "长江汽车", head);
        UnitChanged merged = UnitChanged.newBuilder(founded).setProgrammes(List.of(PROGRAMME)).setDissolvedOn(LocalDate.parse("2026-09-09")).setMergedInto(UUID.randomUUID())
                .setChange(UnitChange.MERGED).build();
        LiaisonChanged released = liaison(about, person, unit, PROGRAMME, LiaisonChange.RELEASED);
        ObligationChanged open = obligation(UUID.randomUUID(), person, unit, PROGRAMME, ObligationStatus.OPEN, ObligationChange.OPENED);
        UUID end = UUID.randomUUID();
        List<Runnable> ends = List.of(() -> TestTopics.publish(merged, end, 2, NOW), () -> TestTopics.publish(released, 2),
                () -> TestTopics.publish(ObligationChanged.newBuilder(open).setStatus(ObligationStatus.CANCELLED).setChange(ObligationChange.CANCELLED).build(), 2));
        List<Runnable> waits = List.of(() -> TestTopics.publish(proposed(UUID.randomUUID(), person, unit, PROGRAMME)), () -> TestTopics.publish(open, 1));
        for (List<Runnable> next : mergedFirst ? List.of(ends, waits) : List.of(waits, ends)) {
            next.forEach(Runnable::run);
            untilHandled();
        }
        TestTopics.publish(merged, end, 2, NOW);
        TestTopics.publish(founded, 1);
        handleAndSend();

        assertThat(told(head)).filteredOn(told -> told.endsWith("SERVED")).containsExactly("UNIT_DISSOLVED SERVED");
        assertThat(told(person)).filteredOn(told -> told.endsWith("SERVED")).containsExactly("RELEASED SERVED");
    }

    @Test
    @Tag("HOS-6")
    void whoWasToldOfAnAssumedDayIsToldWhenItIsCountedAgain() {
        ObligationChanged open = obligation(about, person, unit, PROGRAMME, ObligationStatus.OPEN, ObligationChange.OPENED);
        TestTopics.publish(ObligationChanged.newBuilder(open).setDueAssumed(true).build(), 1);
        handleAndSend();
        assertThat(mailTo(person)).singleElement().satisfies(mail -> assertThat(mail.text()).contains("截止时间（暂定）", "尚未公布"));

        ObligationChanged recounted = ObligationChanged.newBuilder(open).setDueAt(Says.DUE.plus(Duration.ofDays(1))).setChange(ObligationChange.DUE_RECOUNTED).build();
        TestTopics.publish(recounted, 2);
        handleAndSend();
        TestTopics.publish(ObligationChanged.newBuilder(open).setDueAssumed(true).build(), 1);
        handleAndSend();
        assertThat(mailTo(person)).hasSize(2).last().satisfies(mail -> assertThat(mail.text()).contains("已重新计算", "2026年10月1日"));
        assertThat(told(person)).contains("REPORT_DUE_CHANGED SERVED");
    }

    @Test
    void whoHandedInBeforeTheMailLeftIsNotReminded() {
        TestTopics.publish(obligation(about, person, unit, PROGRAMME, ObligationStatus.OPEN, ObligationChange.OPENED), 1);
        untilHandled();
        TestTopics.publish(obligation(about, person, unit, PROGRAMME, ObligationStatus.HANDED_IN, ObligationChange.HANDED_IN), 2);
        handleAndSend();

        assertThat(mailTo(person)).isEmpty();
        assertThat(told(person)).containsExactly("REPORT_REQUESTED LAPSED");
        assertThat(items("/inbox", TestTokens.person(person))).isEmpty();
    }

    @Test
    @Tag("TZA-3")
    void theOfficeIsToldThatARequestToBeExcusedWaitsAndThoseWhoAskedWhatWasDecided() {
        UUID officer = UUID.randomUUID();
        TestTopics.publish(contact(officer, "示例·秘书", address(officer), "zh"));
        TestTopics.publish(office(PROGRAMME, officer));
        ObligationChanged open = obligation(about, person, unit, PROGRAMME, ObligationStatus.OPEN, ObligationChange.EXCUSE_ASKED);
        ObligationChanged asked = ObligationChanged.newBuilder(open).setExcuseAskedAt(Says.DUE.minusSeconds(60)).setExcuseAskedBy(head).build();
        UUID event = UUID.randomUUID();
        TestTopics.publish(asked, event, 2, clock.instant());
        TestTopics.publish(asked, event, 2, clock.instant());
        handleAndSend();
        assertThat(mailTo(officer)).singleElement().satisfies(mail -> assertThat(mail.text()).contains("长江汽车申请免除“月报（2026-09）”", "决定是否免除"));
        assertThat(mailTo(person)).as("who answers for it is told of the answer").isEmpty();

        TestTopics.publish(ObligationChanged.newBuilder(asked).setExcuseAskedAt(null).setChange(ObligationChange.EXCUSE_REFUSED).build(), 3);
        handleAndSend();
        assertThat(mailTo(head)).singleElement().satisfies(mail -> assertThat(mail.subject()).contains("Not excused: Monthly report"));
        assertThat(mailTo(person)).singleElement().satisfies(mail -> assertThat(mail.text()).contains("不予免除，仍须提交", "2026年9月30日"));

        TestTopics.publish(ObligationChanged.newBuilder(asked).setExcuseAskedAt(null).setStatus(ObligationStatus.EXCUSED).setChange(ObligationChange.EXCUSED).build(), 4);
        handleAndSend();
        assertThat(told(person)).contains("EXCUSE_REFUSED SERVED", "EXCUSE_GRANTED SERVED");
        assertThat(mailTo(officer)).hasSize(1);
    }

    @Test
    void anExcuseThatNobodyAskedForIsToldToNobody() {
        TestTopics.publish(obligation(about, person, unit, PROGRAMME, ObligationStatus.EXCUSED, ObligationChange.EXCUSED), 2);
        handleAndSend();
        assertThat(told(person)).isEmpty();
    }

    @Test
    void aReportIsRequestedAndFoundOverdue() {
        TestTopics.publish(obligation(about, person, unit, PROGRAMME, ObligationStatus.OPEN, ObligationChange.OPENED), 1);
        handleAndSend();
        TestTopics.publish(overdue(about, person, unit, PROGRAMME), 3);
        TestTopics.publish(obligation(about, person, unit, PROGRAMME, ObligationStatus.MISSING, ObligationChange.FOUND_MISSING), 2);
        handleAndSend();

        assertThat(mailTo(person)).extracting(Mail::subject).containsExactlyInAnyOrder("【汽车流通行业联络员制度】请提交：月报（2026-09）",
                "【汽车流通行业联络员制度】逾期未交：月报（2026-09）");
        assertThat(mailTo(person)).allSatisfy(mail -> assertThat(mail.text()).contains("2026年9月30日 星期三 23:59（中国标准时间）"));
    }

    @Test
    @Tag("TZA-12")
    void allInvitedAreCalledAndToldWhenTheMeetingIsCalledOff() {
        TestTopics.publish(meeting(about, PROGRAMME, MeetingStatus.CALLED, MeetingChange.CALLED, person, head), 1);
        handleAndSend();
        assertThat(mailTo(person)).singleElement().satisfies(mail -> assertThat(mail.text()).contains("2026年9月20日 星期日 09:30", "三楼会议室"));
        assertThat(mailTo(head)).singleElement().satisfies(mail -> assertThat(mail.subject()).isEqualTo("[Liaisons of the auto trade] Meeting: Yearly meeting"));

        TestTopics.publish(meeting(about, PROGRAMME, MeetingStatus.CANCELLED, MeetingChange.CANCELLED, person, head), 2);
        handleAndSend();

        assertThat(told(person)).containsExactly("MEETING_CALLED SERVED", "MEETING_CANCELLED SERVED");
        assertThat(told(head)).containsExactly("MEETING_CALLED SERVED", "MEETING_CANCELLED SERVED");
    }

    @Test
    @Tag("TZA-3")
    void headAndLiaisonAreToldOfAProposalAndOfItsWithdrawal() {
        TestTopics.publish(proposed(about, person, unit, PROGRAMME), 1);
        handleAndSend();
        assertThat(mailTo(person)).singleElement().satisfies(mail -> assertThat(mail.text()).contains("陈述意见"));
        assertThat(mailTo(head)).singleElement().satisfies(mail -> assertThat(mail.text()).contains("instead of 王芳", "two in a row missing"));

        TestTopics.publish(withdrawn(about, person, unit, PROGRAMME), 2);
        handleAndSend();

        assertThat(told(person)).containsExactly("REPLACEMENT_PROPOSED SERVED", "REPLACEMENT_WITHDRAWN SERVED");
        assertThat(told(head)).containsExactly("REPLACEMENT_PROPOSED SERVED", "REPLACEMENT_WITHDRAWN SERVED");

        TestTopics.publish(proposed(about, person, unit, PROGRAMME), 3);
        handleAndSend();

        assertThat(told(head)).as("it may be made again").containsOnly("REPLACEMENT_PROPOSED SERVED", "REPLACEMENT_WITHDRAWN SERVED").hasSize(3);
    }

    @Test
    @Tag("TZA-3")
    void aHeadWhoIsHeardOfAfterTheProposalIsToldAllTheSame() {
        UUID later = UUID.randomUUID();
        TestTopics.publish(proposed(about, person, later, PROGRAMME), 1);
        untilHandled();
        assertThat(told(head)).isEmpty();

        TestTopics.publish(unit(later, "黄河汽车", head));
        handleAndSend();

        assertThat(told(head)).containsExactly("REPLACEMENT_PROPOSED SERVED");
    }

    @Test
    void whoseContactComesLaterIsToldThen() {
        UUID stranger = UUID.randomUUID();
        TestTopics.publish(liaison(about, stranger, unit, PROGRAMME, LiaisonChange.APPOINTED));
        handleAndSend();
        assertThat(told(stranger)).containsExactly("APPOINTED PENDING");
        assertThat(items("/inbox", TestTokens.person(stranger))).hasSize(1);

        TestTopics.publish(contact(stranger, "赵敏", address(stranger), "zh"));
        handleAndSend();

        assertThat(mailTo(stranger)).hasSize(1);
    }

    @Test
    void anErasedPersonIsNotWrittenTo() {
        untilHandled();
        TestTopics.publishRaw("registry.contact-changed.v1", person.toString(), null, Map.of("ce_specversion", "1.0", "ce_id", UUID.randomUUID().toString(),
                "ce_type", ContactChanged.class.getName(), "ce_source", "/registry", "ce_subject", person.toString(), "ce_time", NOW.toString(),
                "ce_sequence", "2"));
        TestTopics.publish(liaison(about, person, unit, PROGRAMME, LiaisonChange.APPOINTED));
        handleAndSend();

        assertThat(mailTo(person)).isEmpty();
        assertThat(told(person)).containsExactly("APPOINTED LAPSED");
    }

    @Test
    void anAddressThatIsNoneIsToldAsUnreachableOnce(CapturedOutput log) {
        UUID unreachable = UUID.randomUUID();
        TestTopics.publish(contact(unreachable, "孙丽", "sun li@nowhere", "zh"), 4);
        TestTopics.publish(liaison(about, unreachable, unit, PROGRAMME, LiaisonChange.APPOINTED));
        handleAndSend();
        TestTopics.publish(overdue(UUID.randomUUID(), unreachable, unit, PROGRAMME));
        handleAndSend();

        await().untilAsserted(() -> assertThat(TestTopics.consume(ContactUnreachable.class).stream().filter(told -> told.key().equals(unreachable.toString())))
                .singleElement().satisfies(told -> {
                    assertThat(told.value().getChannel()).isEqualTo(Channel.EMAIL);
                    assertThat(told.value().getContactEdition()).as("whose address it was").isEqualTo(4);
                    assertThat(noticesTo(unreachable)).anyMatch(notice -> notice.get("id").equals(told.value().getNoticeId().toString()));
                }));
        assertThat(told(unreachable)).containsExactly("APPOINTED UNDELIVERED", "REPORT_OVERDUE PENDING");

        TestTopics.publish(contact(unreachable, "孙丽", address(unreachable), "zh"), 5);
        handleAndSend();

        assertThat(told(unreachable)).containsExactly("APPOINTED SERVED", "REPORT_OVERDUE SERVED");
        assertThat(log.getAll()).as("no personal data in logs").doesNotContain("孙丽", "nowhere", address(unreachable));
    }

    @Test
    @Tag("SCH-7")
    void anAddressIsConfirmedByALinkThatLeavesInItsMailAloneAndIsKeptNowhere(CapturedOutput log) {
        UUID use = UUID.randomUUID();
        String address = use + "@new.example";
        TestTopics.publish(confirmationAsked(person, use, "王芳", address, NOW.plus(Duration.ofDays(2))));
        handleAndSend();

        Mail mail = TestStack.get().mail().mails().stream().filter(one -> one.to().equals(address)).findFirst().orElseThrow();
        assertThat(mail.subject()).isEqualTo("请确认您的新邮箱地址");
        assertThat(mail.text()).contains("王芳：", "48小时");
        String link = mail.text().lines().filter(line -> line.startsWith("http://localhost:8081/links/contact/")).findFirst().orElseThrow();
        String token = link.substring(link.lastIndexOf('/') + 1);
        assertThat(links.open("contact", token)).contains(new Link(person.toString(), use.toString(), NOW.plus(Duration.ofDays(2))));
        String signature = token.substring(token.lastIndexOf('.') + 1);
        assertThat(everythingStored()).contains(use.toString()).as("neither the link nor the address once it has left").doesNotContain(signature, address);
        assertThat(log.getAll()).doesNotContain(signature, address);
        assertThat(items("/inbox", TestTokens.person(person))).as("no notice").isEmpty();
    }

    @Test
    void theAddressBeforeIsToldThatItWasReplacedAndNotByWhichWholly() {
        TestTopics.publish(replaced(person, "王芳", address(person), "fang@new.example", true, NOW));
        TestTopics.publish(replaced(head, "李强", address(head), "qiang@new.example", false, NOW));
        handleAndSend();

        assertThat(mailTo(person)).singleElement().satisfies(mail -> assertThat(mail.text()).contains("您本人在联络平台更改了联系方式", "→ f***@new.example", "***0101 → ***0102")
                .doesNotContain("fang@new.example", "13800000102"));
        assertThat(mailTo(head)).singleElement().satisfies(mail -> assertThat(mail.text()).contains("经办部门在联络平台更改了您的联系方式", "→ q***@new.example"));
    }

    @Test
    void anAddressThatDoesNotTakeItsConfirmationMakesNobodySuspect() {
        TestTopics.publish(confirmationAsked(person, UUID.randomUUID(), "王芳", "no address", NOW.plus(Duration.ofDays(2))));
        handleAndSend();

        assertThat(TestTopics.values(ContactUnreachable.class)).noneMatch(told -> told.getPersonId().equals(person));
    }

    @Test
    @Tag("SCH-8")
    void whoIsErasedIsWrittenToNoMore() {
        String address = UUID.randomUUID() + "@new.example";
        TestStack.get().mail().close();
        try {
            TestTopics.publish(confirmationAsked(person, UUID.randomUUID(), "王芳", address, NOW.plus(Duration.ofDays(2))));
            handleAndSend();
            assertThat(mongo.getCollection("address-letters").countDocuments(exists("state.parts.envelope.name"))).as("it waits").isPositive();
            TestTopics.publishRaw("registry.contact-changed.v1", person.toString(), null, Map.of("ce_id", UUID.randomUUID().toString(),
                    "ce_type", ContactChanged.class.getName(), "ce_source", "/registry", "ce_subject", person.toString(), "ce_time", NOW.toString(),
                    "ce_sequence", "9", "ce_specversion", "1.0"));
            handleAndSend();
        } finally {
            TestStack.get().mail().start();
        }
        clock.pass(Duration.ofMinutes(5));
        sweep.sweep();

        assertThat(everythingStored()).doesNotContain(address);
        assertThat(TestStack.get().mail().mails()).noneMatch(mail -> mail.to().equals(address));
    }

    @Test
    void anOlderFactThatComesLateIsToldAsWell() {
        TestTopics.publish(replaced(person, "王芳", address(person), "b@new.example", true, NOW), 5);
        untilHandled();
        TestTopics.publish(replaced(person, "王芳", address(person), "a@new.example", true, NOW), 4);
        handleAndSend();

        assertThat(mailTo(person)).hasSize(2);
    }

    private String everythingStored() {
        StringBuilder everything = new StringBuilder();
        mongo.getCollection("address-letters").find().forEach(everything::append);
        return everything.toString();
    }

    static Stream<SpecificRecord> facts() {
        UUID person = UUID.randomUUID();
        UUID unit = UUID.randomUUID();
        return Stream.of(programme("company", "公司", "Company"), unit(unit, "分公司", person), contact(person, "吴", address(person), "zh"),
                liaison(UUID.randomUUID(), person, unit, "company", LiaisonChange.APPOINTED),
                liaison(UUID.randomUUID(), person, unit, "company", LiaisonChange.RELEASED),
                obligation(UUID.randomUUID(), person, unit, "company", ObligationStatus.OPEN, ObligationChange.OPENED),
                obligation(UUID.randomUUID(), person, unit, "company", ObligationStatus.OPEN, ObligationChange.REASSIGNED),
                overdue(UUID.randomUUID(), person, unit, "company"),
                meeting(UUID.randomUUID(), "company", MeetingStatus.CALLED, MeetingChange.CALLED, person),
                meeting(UUID.randomUUID(), "company", MeetingStatus.CANCELLED, MeetingChange.CANCELLED, person),
                confirmationAsked(person, UUID.randomUUID(), "吴", "wu@new.example", NOW.plus(Duration.ofDays(2))),
                replaced(person, "吴", address(person), "wu@new.example", true, NOW),
                proposed(UUID.randomUUID(), person, unit, "company"), withdrawn(UUID.randomUUID(), person, unit, "company"));
    }

    /** The same event again changes nothing, whichever handler takes it. */
    @ParameterizedTest
    @MethodSource("facts")
    void aDuplicateTellsNobodyAnything(SpecificRecord event) {
        UUID id = UUID.randomUUID();
        TestTopics.publish(event, id, 5, NOW);
        handleAndSend();
        long notices = count();

        TestTopics.publish(event, id, 5, NOW);
        handleAndSend();

        assertThat(count()).isEqualTo(notices);
    }

    private static long count() {
        return TestStack.get().mail().mails().size();
    }

    /** What an older event says does not take the place of what a newer one said. */
    @Test
    void anOlderEventChangesNothing() {
        TestTopics.publish(unit(unit, "长江汽车集团", head), 7);
        TestTopics.publish(contact(person, "王芳", address(head), "zh"), 8);
        TestTopics.publish(obligation(about, person, unit, PROGRAMME, ObligationStatus.HANDED_IN, ObligationChange.HANDED_IN), 3);
        UUID meeting = UUID.randomUUID();
        TestTopics.publish(meeting(meeting, PROGRAMME, MeetingStatus.CANCELLED, MeetingChange.CANCELLED), 9);
        UUID liaison = UUID.randomUUID();
        TestTopics.publish(liaison(liaison, person, unit, PROGRAMME, LiaisonChange.RELEASED), 4);
        untilHandled();

        TestTopics.publish(unit(unit, "旧名", null), 6);
        TestTopics.publish(contact(person, "王芳", "old@example.org", "en"), 7);
        TestTopics.publish(obligation(about, person, unit, PROGRAMME, ObligationStatus.OPEN, ObligationChange.OPENED), 1);
        TestTopics.publish(meeting(meeting, PROGRAMME, MeetingStatus.CALLED, MeetingChange.CALLED, person), 8);
        TestTopics.publish(liaison(liaison, person, unit, PROGRAMME, LiaisonChange.APPOINTED), 3);
        handleAndSend();

        assertThat(told(person)).containsExactly("APPOINTED LAPSED", "RELEASED SERVED", "REPORT_REQUESTED LAPSED");
        assertThat(mailTo(head)).singleElement().satisfies(mail -> assertThat(mail.text()).contains("长江汽车集团"));
    }

    @Test
    void aMailServerThatIsAwayIsAskedAgain() {
        TestTopics.publish(liaison(about, person, unit, PROGRAMME, LiaisonChange.APPOINTED));
        untilHandled();
        TestStack.get().mail().close();
        try {
            sweep.sweep();
            assertThat(told(person)).containsExactly("APPOINTED PENDING");
        } finally {
            TestStack.get().mail().start();
        }
        clock.pass(Duration.ofSeconds(15));
        sweep.sweep();

        assertThat(told(person)).containsExactly("APPOINTED SERVED");
        assertThat(mailTo(person)).hasSize(1);
    }
}
