package io.lianluo.reporting;

import static io.lianluo.reporting.Given.YEAR_2026;
import static io.lianluo.reporting.RegistrySays.calendar;
import static io.lianluo.reporting.RegistrySays.liaison;
import static io.lianluo.reporting.RegistrySays.monthlyReport;
import static io.lianluo.reporting.RegistrySays.programme;
import static io.lianluo.reporting.RegistrySays.seat;
import static io.lianluo.reporting.RegistrySays.unit;
import static org.assertj.core.api.Assertions.assertThat;

import io.lianluo.events.common.v1.LocalizedText;
import io.lianluo.events.registry.v1.DelegationArea;
import io.lianluo.events.registry.v1.DelegationChange;
import io.lianluo.events.registry.v1.DelegationChanged;
import io.lianluo.events.registry.v1.LiaisonChange;
import io.lianluo.events.registry.v1.LiaisonChanged;
import io.lianluo.events.registry.v1.LiaisonStatus;
import io.lianluo.events.registry.v1.OfficeChange;
import io.lianluo.events.registry.v1.OfficeChanged;
import io.lianluo.events.registry.v1.OfficeKind;
import io.lianluo.events.registry.v1.Officer;
import io.lianluo.events.registry.v1.Suspension;
import io.lianluo.events.registry.v1.UnitChanged;
import io.lianluo.testing.TestApi;
import io.lianluo.testing.TestApi.Answer;
import io.lianluo.testing.TestTokens;
import io.lianluo.testing.TestTopics;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Tries everything that can be done with an obligation in every capacity: on one of the mill, one of the shop in another part
 * of the tree, and one of another programme. Each column tells by a sign for seeing, handing in, asking to be excused, entering on paper, refusing and excusing:
 * {@code +} may, {@code -} may not, {@code .} there is no such obligation for them.
 */
class EveryCapacityIT extends ReportingTest {

    private static final LocalDate TODAY = LocalDate.parse("2026-09-10");
    private static final String PAPER = "\"onPaper\": {\"broughtBy\": \"示例·王\", \"capacity\": \"厂办\", \"broughtOn\": \"2026-09-10\", \"seenBy\": \"示例·窗口\", \"seenOn\": \"2026-09-10\"}";
    private static final String REPORT = "\"parts\": {\"summary\": \"完成交流四次\", \"plan\": \"下月演练\"}";

    private final Map<String, TestTokens> callers = new TreeMap<>();
    private final String programme = "county-" + UUID.randomUUID();
    private String mills;
    private String shops;
    private String foreign;

    /** A county with two townships: a mill stands in one, whose office is staffed; a shop in none. */
    @BeforeAll
    void aCounty() {
        clock.set(NOW);
        String another = "another-" + UUID.randomUUID();
        UUID county = UUID.randomUUID();
        UUID township = UUID.randomUUID();
        UUID neighbour = UUID.randomUUID();
        UUID mill = UUID.randomUUID();
        UUID shop = UUID.randomUUID();
        UUID abroad = UUID.randomUUID();
        UUID millsSeat = UUID.randomUUID();
        UUID delegatesSeat = UUID.randomUUID();
        UUID shopsSeat = UUID.randomUUID();
        UUID foreignSeat = UUID.randomUUID();
        UUID head = person("head");
        TestTopics.publish(calendar(YEAR_2026));
        TestTopics.publish(programme(programme, 1, monthlyReport()));
        TestTopics.publish(programme(another, 1, monthlyReport()));
        TestTopics.publish(unit(county, null, null));
        TestTopics.publish(unit(township, county, person("head of the township")));
        TestTopics.publish(unit(neighbour, county, null));
        TestTopics.publish(UnitChanged.newBuilder(unit(mill, township, head)).setLegalRepresentativeId(person("legal representative")).build());
        TestTopics.publish(unit(shop, county, null));
        TestTopics.publish(unit(abroad, null, null));
        TestTopics.publish(liaison(UUID.randomUUID(), person("liaison"), millsSeat, mill, programme, "2026-09-01", null));
        TestTopics.publish(liaison(UUID.randomUUID(), person("liaison until yesterday"), millsSeat, mill, programme, "2026-08-01", "2026-08-31"));
        TestTopics.publish(LiaisonChanged.newBuilder(liaison(UUID.randomUUID(), person("suspended liaison"), shopsSeat, shop, programme, "2026-09-01", null))
                .setStatus(LiaisonStatus.SUSPENDED).setChange(LiaisonChange.SUSPENDED).setSuspensions(List.of(new Suspension(TODAY, null))).build());
        for (String delegate : List.of("delegate", "delegate in meetings", "delegate from tomorrow", "delegate until yesterday", "suspended delegate")) {
            delegate(delegate, delegatesSeat, mill, head);
        }
        Stream.of(seat(millsSeat, programme, mill, "2026-09-01", null, null), seat(delegatesSeat, programme, mill, "2026-09-01", null, null),
                seat(shopsSeat, programme, shop, "2026-09-01", null, null), seat(foreignSeat, another, abroad, "2026-09-01", null, null)).forEach(TestTopics::publish);
        office("secretariat", OfficeKind.SECRETARIAT, null, TODAY, null);
        office("leader", OfficeKind.LEADER, null, TODAY, null);
        office("auditor", OfficeKind.AUDITOR, null, TODAY, null);
        office("secretariat of the township", OfficeKind.SECRETARIAT, township, TODAY, null);
        office("secretariat of the township from tomorrow", OfficeKind.SECRETARIAT, township, TODAY.plusDays(1), null);
        office("secretariat of the township until yesterday", OfficeKind.SECRETARIAT, township, TODAY.minusDays(9), TODAY.minusDays(1));
        office("auditor of the township", OfficeKind.AUDITOR, township, TODAY, null);
        office("secretariat of the neighbour", OfficeKind.SECRETARIAT, neighbour, TODAY, null);
        person("stranger");
        callers.put("operator", TestTokens.operator());
        callers.put("system", TestTokens.system("statistics", "reporting.read", "reporting.write"));
        untilHandled();
        sweep();
        mills = obligation(millsSeat);
        shops = obligation(shopsSeat);
        foreign = obligation(foreignSeat);
    }

    private UUID person(String who) {
        UUID id = UUID.randomUUID();
        callers.put(who, TestTokens.person(id));
        return id;
    }

    private void delegate(String who, UUID seat, UUID unit, UUID head) {
        LocalDate from = who.endsWith("tomorrow") ? TODAY.plusDays(1) : TODAY.minusDays(3);
        LocalDate until = who.endsWith("yesterday") ? TODAY.minusDays(1) : TODAY.plusDays(3);
        TestTopics.publish(DelegationChanged.newBuilder().setDelegationId(UUID.randomUUID()).setProgramme(programme).setSeatId(seat).setUnitId(unit)
                .setLiaisonId(UUID.randomUUID()).setPersonId(person(who)).setInPlaceOf(head)
                .setAreas(List.of(who.endsWith("meetings") ? DelegationArea.MEETINGS : DelegationArea.REPORTS)).setFrom(from).setUntil(until)
                .setSuspended(who.startsWith("suspended")).setChange(DelegationChange.GIVEN).build());
    }

    private void office(String who, OfficeKind kind, @Nullable UUID part, LocalDate since, @Nullable LocalDate until) {
        TestTopics.publish(OfficeChanged.newBuilder().setOfficeId(UUID.randomUUID()).setProgramme(programme).setKind(kind)
                .setTitle(new LocalizedText("示例所", "office")).setUnitId(part).setOpenedOn(TODAY.minusDays(99))
                .setOfficers(List.of(new Officer(UUID.randomUUID(), person(who), since, until))).setChange(OfficeChange.OFFICER_APPOINTED).build());
    }

    private String obligation(UUID seat) {
        return new TestApi(port, TestTokens.operator()).get("/obligations?seat=" + seat).body().path("items").get(0).path("id").asString();
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            liaison                                     | +++--- | ....-- | ....--
            liaison until yesterday                     | ....-- | ....-- | ....--
            suspended liaison                           | ....-- | ....-- | ....--
            head                                        | +++--- | ....-- | ....--
            legal representative                        | +++--- | ....-- | ....--
            head of the township                        | +----- | ....-- | ....--
            delegate                                    | +++--- | ....-- | ....--
            delegate in meetings                        | ....-- | ....-- | ....--
            delegate from tomorrow                      | ....-- | ....-- | ....--
            delegate until yesterday                    | ....-- | ....-- | ....--
            suspended delegate                          | ....-- | ....-- | ....--
            secretariat                                 | +----- | ++-+++ | ......
            leader                                      | +----- | +----- | ....--
            auditor                                     | +----- | +----- | ....--
            secretariat of the township                 | ++-+++ | ...... | ......
            secretariat of the township from tomorrow   | ....-- | ....-- | ....--
            secretariat of the township until yesterday | ....-- | ....-- | ....--
            auditor of the township                     | +----- | ....-- | ....--
            secretariat of the neighbour                | ...... | ...... | ......
            stranger                                    | ....-- | ....-- | ....--
            operator                                    | +----- | +----- | +-----
            system                                      | +----- | +----- | +-----
            """)
    void seesAndActsAsTheRosterSays(String who, String own, String other, String elsewhere) {
        assertThat(List.of(tried(who, mills), tried(who, shops), tried(who, foreign))).containsExactly(own, other, elsewhere);
    }

    /** Of what changes something, somebody who may is refused for a version that nobody has. */
    private String tried(String who, String id) {
        TestApi api = new TestApi(port, callers.get(who));
        String path = "/obligations/" + id;
        Stream<Answer> acts = Stream.of(Map.entry("/report", REPORT), Map.entry("/excuse-request", "\"reason\": \"示例\""), Map.entry("/report", REPORT + ", " + PAPER),
                        Map.entry("/excuse-refusal", "\"reason\": \"示例\""), Map.entry("/excuse", "\"reason\": \"示例\""))
                .map(act -> api.post(path + act.getKey(), "{" + act.getValue() + "}", "If-Match", "\"99\""));
        return Stream.concat(Stream.of(api.get(path)), acts).map(EveryCapacityIT::sign).collect(Collectors.joining());
    }

    private static String sign(Answer answer) {
        return switch (answer.status()) {
            case 200, 412 -> "+";
            case 403 -> "-";
            case 404 -> ".";
            default -> "[" + answer.status() + " " + answer.problem() + "]";
        };
    }
}
