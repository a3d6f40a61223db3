package io.lianluo.testing;

import io.lianluo.events.common.v1.LocalizedText;
import io.lianluo.events.registry.v1.DelegationArea;
import io.lianluo.events.registry.v1.DelegationChange;
import io.lianluo.events.registry.v1.DelegationChanged;
import io.lianluo.events.registry.v1.Holder;
import io.lianluo.events.registry.v1.LiaisonChange;
import io.lianluo.events.registry.v1.LiaisonChanged;
import io.lianluo.events.registry.v1.LiaisonStatus;
import io.lianluo.events.registry.v1.OfficeChange;
import io.lianluo.events.registry.v1.OfficeChanged;
import io.lianluo.events.registry.v1.OfficeKind;
import io.lianluo.events.registry.v1.Officer;
import io.lianluo.events.registry.v1.SeatChange;
import io.lianluo.events.registry.v1.SeatChanged;
import io.lianluo.events.registry.v1.Suspension;
import io.lianluo.events.registry.v1.UnitChange;
import io.lianluo.events.registry.v1.UnitChanged;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A county in which somebody stands in each capacity, as the registry tells it. It has two townships, of which one has offices and a mill, and a
 * shop in the county town. A unit of another programme stands elsewhere. Tests try what each of these people may see and do with something of the mill, of the shop, and of
 * the unit elsewhere.
 */
public final class TestCounty {

    /** Day on which the liaisons of today began. */
    public static final LocalDate SINCE = LocalDate.of(2026, 9, 1);

    private final Map<String, TestTokens> people = new TreeMap<>();
    private final Map<String, UUID> ids = new TreeMap<>();
    private final LocalDate today;
    private final String programme;
    private final String another;
    private final String rule;
    private final DelegationArea area;

    /**
     * A county of which nothing is told yet.
     *
     * @param today     the day on which tests try
     * @param programme code of the county's programme
     * @param another   code of the programme of the unit elsewhere
     * @param rule      id of the seat rule of both
     * @param area      the part of a head's work in which the delegate stands in; another one has all the others
     */
    public TestCounty(LocalDate today, String programme, String another, String rule, DelegationArea area) {
        this.today = today;
        this.programme = programme;
        this.another = another;
        this.rule = rule;
        this.area = area;
    }

    /** Tells all of it on the topics. Programmes and calendars are the test's own to tell. */
    public TestCounty tell(String service) {
        people.put("operator", TestTokens.operator());
        people.put("system", TestTokens.system("statistics", service + ".read", service + ".write"));
        person("stranger");
        unit("county", null, null);
        unit("township", "county", "head of the township");
        unit("neighbour", "county", null);
        unit("mill", "township", "head");
        unit("shop", "county", "head of the shop");
        unit("elsewhere", null, null);
        for (String delegate : List.of("delegate", "delegate in other matters", "delegate from tomorrow", "delegate until yesterday", "suspended delegate")) {
            delegate(delegate);
        }
        appointment("liaison", "mill", SINCE, null);
        appointment("earlier liaison", "mill", SINCE.minusMonths(1), SINCE.minusDays(1));
        appointment("suspended liaison", "shop", SINCE, null);
        appointment("liaison elsewhere", "elsewhere", SINCE, null);
        seat("mill", programme, "liaison");
        seat("shop", programme, "suspended liaison");
        seat("elsewhere", another, "liaison elsewhere");
        office("secretariat", OfficeKind.SECRETARIAT, null, today, null);
        office("leader", OfficeKind.LEADER, null, today, null);
        office("auditor", OfficeKind.AUDITOR, null, today, null);
        office("secretariat of the township", OfficeKind.SECRETARIAT, "township", today, null);
        office("secretariat of the township from tomorrow", OfficeKind.SECRETARIAT, "township", today.plusDays(1), null);
        office("secretariat of the township until yesterday", OfficeKind.SECRETARIAT, "township", today.minusDays(9), today.minusDays(1));
        office("auditor of the township", OfficeKind.AUDITOR, "township", today, null);
        office("secretariat of the neighbour", OfficeKind.SECRETARIAT, "neighbour", today, null);
        return this;
    }

    /** The token of the person in that capacity. */
    public TestTokens caller(String who) {
        TestTokens token = people.get(who);
        if (token == null) {
            throw new IllegalArgumentException("Nobody is " + who + " here; there are " + people.keySet());
        }
        return token;
    }

    /** Id of a person, a unit, {@code seat of <unit>} or {@code appointment of <liaison>}. */
    public UUID id(String name) {
        return ids.computeIfAbsent(name, unknown -> UUID.randomUUID());
    }

    private UUID person(String who) {
        people.putIfAbsent(who, TestTokens.person(id(who)));
        return id(who);
    }

    private void unit(String name, @Nullable String parent, @Nullable String head) {
        TestTopics.publish(UnitChanged.newBuilder().setUnitId(id(name)).setCode(name).setName("示例·" + name).setKind("member-unit")
                .setParentId(parent == null ? null : id(parent)).setHeadId(head == null ? null : person(head))
                .setLegalRepresentativeId(name.equals("mill") ? person("legal representative") : null).setProgrammes(List.of(name.equals("elsewhere") ? another : programme))
                .setFoundedOn(LocalDate.of(2020, 1, 1)).setChange(UnitChange.FOUNDED).build());
    }

    private void appointment(String who, String unit, LocalDate since, @Nullable LocalDate until) {
        boolean suspended = who.startsWith("suspended");
        LiaisonStatus status = suspended ? LiaisonStatus.SUSPENDED : until == null ? LiaisonStatus.APPOINTED : LiaisonStatus.RELEASED;
        LiaisonChange change = suspended ? LiaisonChange.SUSPENDED : until == null ? LiaisonChange.APPOINTED : LiaisonChange.RELEASED;
        TestTopics.publish(LiaisonChanged.newBuilder().setLiaisonId(id("appointment of " + who)).setPersonId(person(who)).setSeat(rule)
                .setProgramme(unit.equals("elsewhere") ? another : programme).setSeatId(id("seat of " + unit)).setUnitId(id(unit)).setStatus(status).setSince(since)
                .setUntil(until).setChange(change).setSuspensions(suspended ? List.of(new Suspension(today, null)) : List.of()).build());
    }

    private void seat(String unit, String code, String holder) {
        TestTopics.publish(SeatChanged.newBuilder().setSeatId(id("seat of " + unit)).setProgramme(code).setSeat(rule).setUnitId(id(unit)).setOrdinal(1)
                .setOpenedOn(SINCE).setHolder(new Holder(id("appointment of " + holder), person(holder), SINCE))
                .setUnattendedSince(holder.startsWith("suspended") ? today : null).setCounterpartId(unit.equals("mill") ? person("counterpart") : null)
                .setChange(SeatChange.FILLED).build());
    }

    private void delegate(String who) {
        LocalDate from = who.endsWith("tomorrow") ? today.plusDays(1) : today.minusDays(3);
        LocalDate until = who.endsWith("yesterday") ? today.minusDays(1) : today.plusDays(3);
        List<DelegationArea> others = Arrays.stream(DelegationArea.values()).filter(other -> other != area && other != DelegationArea.UNKNOWN).toList();
        TestTopics.publish(DelegationChanged.newBuilder().setDelegationId(UUID.randomUUID()).setProgramme(programme).setSeatId(id("another seat of mill"))
                .setUnitId(id("mill")).setLiaisonId(id("appointment of " + who)).setPersonId(person(who)).setInPlaceOf(id("head"))
                .setAreas(who.endsWith("other matters") ? others : List.of(area)).setFrom(from).setUntil(until).setSuspended(who.startsWith("suspended"))
                .setChange(DelegationChange.GIVEN).build());
    }

    private void office(String who, OfficeKind kind, @Nullable String part, LocalDate since, @Nullable LocalDate until) {
        TestTopics.publish(OfficeChanged.newBuilder().setOfficeId(UUID.randomUUID()).setProgramme(programme).setKind(kind)
                .setTitle(new LocalizedText("示例所", "office")).setUnitId(part == null ? null : id(part)).setOpenedOn(today.minusDays(99))
                .setOfficers(List.of(new Officer(UUID.randomUUID(), person(who), since, until))).setChange(OfficeChange.OFFICER_APPOINTED).build());
    }
}
