package io.lianluo.registry.nomination.application;

import static io.lianluo.registry.nomination.Paths.NOW;
import static io.lianluo.registry.nomination.Paths.TODAY;
import static io.lianluo.registry.nomination.Paths.candidate;
import static io.lianluo.registry.nomination.Paths.entry;
import static io.lianluo.registry.nomination.Paths.timetable;
import static io.lianluo.testing.TestIds.id;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.lianluo.access.Forbidden;
import io.lianluo.domain.Conflict;
import io.lianluo.domain.InvalidInput;
import io.lianluo.registry.acting.Acting;
import io.lianluo.registry.acting.Signature;
import io.lianluo.registry.condition.Finding;
import io.lianluo.registry.nomination.Candidate;
import io.lianluo.registry.nomination.InMemoryNominations;
import io.lianluo.registry.nomination.Nomination;
import io.lianluo.registry.nomination.OpenCall;
import io.lianluo.registry.nomination.Paths;
import io.lianluo.registry.nomination.application.Application.Status;
import io.lianluo.registry.programme.appointment.Actor;
import io.lianluo.registry.programme.appointment.PathStep.Kind;
import io.lianluo.registry.programme.seat.Origin;
import io.lianluo.registry.seat.SeatKey;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("MOD-9")
class ApplicationServiceTest {

    private static final Acting SECRETARIAT = new Acting(id("secretary").toString(), Set.of(Actor.SECRETARIAT));
    private static final Acting HEAD = new Acting("head", Set.of(Actor.UNIT_HEAD, Actor.UNIT));
    private static final Instant AFTER = NOW.plus(Duration.ofDays(4));

    private final InMemoryNominations nominations = new InMemoryNominations();
    private final InMemoryApplications applications = new InMemoryApplications();
    private final ApplicationService service = at(NOW);
    private final ApplicationService later = at(AFTER);
    private final WhenNominationEndsThenEndApplications policy = new WhenNominationEndsThenEndApplications(nominations, applications);

    private ApplicationService at(Instant now) {
        return new ApplicationService(applications, nominations, Clock.fixed(now, ZoneOffset.UTC));
    }

    private Nomination opened() {
        return Nomination.open(new SeatKey("company", "department", id("unit"), 1), 1, Paths.agreedPath(Paths.FULL), entry(Actor.SECRETARIAT).signature(), timetable());
    }

    /** An open call that takes applications for three days from now. */
    private Nomination called() {
        Nomination nomination = opened();
        nomination.call(new OpenCall(entry(Actor.SECRETARIAT).signature(), TODAY.plusDays(3)));
        nominations.save(nomination);
        return nomination;
    }

    private static Applied applied(UUID person, Instant at, Origin origin) {
        return new Applied(new Candidate(person, origin, origin == Origin.OTHER_UNIT ? id("elsewhere") : null, null, List.of(candidate(person).findings().getFirst())),
                "熟悉业务", List.of(), new Signature(at, person.toString(), null), null);
    }

    private Application applied(Nomination nomination, String person) {
        return service.apply(nomination, applied(id(person), NOW, Origin.OWN_UNIT));
    }

    @Test
    @Tag("MOD-10")
    void whoeverThePathAdmitsAppliesWhileTheCallIsOpenAlsoFromAnotherUnit() {
        Nomination nomination = called();
        assertThat(service.apply(nomination, applied(id("li"), NOW, Origin.OTHER_UNIT)).status()).isEqualTo(Status.SUBMITTED);
        assertThatThrownBy(() -> service.apply(nomination, applied(id("wang"), NOW, Origin.OUTSIDE))).isInstanceOfSatisfying(InvalidInput.class,
                refused -> assertThat(refused.faults().getFirst().rule()).isEqualTo("origin-not-allowed"));
        refused(() -> service.apply(nomination, applied(id("li"), NOW, Origin.OWN_UNIT)), "application-once");
        refused(() -> service.apply(nomination, applied(id("wang"), AFTER, Origin.OWN_UNIT)), "application-call-over");
        refused(() -> service.apply(opened(), applied(id("wang"), NOW, Origin.OWN_UNIT)), "application-not-called");
    }

    @Test
    void whoTookItBackMayApplyAgainAndNobodyIsDecidedOnBeforeTheLastDay() {
        Nomination nomination = called();
        Application application = applied(nomination, "li");
        service.withdraw(application);
        assertThat(service.apply(nomination, applied(id("li"), NOW, Origin.OWN_UNIT)).status()).isEqualTo(Status.SUBMITTED);
        refused(() -> service.decide(find("li", nomination), true, null, SECRETARIAT), "nomination-call-open");
        assertThat(later.decide(find("li", nomination), true, null, SECRETARIAT).status()).isEqualTo(Status.WENT_ON);
    }

    @Test
    @Tag("MOD-8")
    void whoDoesNotMeetAConditionDoesNotGoOnAndHearsWhy() {
        Nomination nomination = called();
        Application application = applied(nomination, "li");
        service.find(application, List.of(new Finding("certificate", false, null)), SECRETARIAT);
        refused(() -> later.decide(find("li", nomination), true, null, SECRETARIAT), "nomination-condition-not-met");
        assertThatThrownBy(() -> later.decide(find("li", nomination), false, " ", SECRETARIAT)).isInstanceOfSatisfying(InvalidInput.class,
                refused -> assertThat(refused.faults().getFirst().rule()).isEqualTo("reason-missing"));
        assertThat(later.decide(find("li", nomination), false, "未持证", SECRETARIAT).decision().orElseThrow().reason()).isEqualTo("未持证");
    }

    @Test
    void onlyWhomThePathNamesDecidesAndNobodyOnACallToWhichTheyApply() {
        Nomination nomination = called();
        applied(nomination, "li");
        assertThatThrownBy(() -> later.decide(find("li", nomination), true, null, HEAD)).isInstanceOf(Forbidden.class);
        applied(nomination, "secretary");
        assertThatThrownBy(() -> later.decide(find("li", nomination), true, null, SECRETARIAT)).isInstanceOf(Forbidden.class);
        assertThatThrownBy(() -> service.find(find("secretary", nomination), candidate(id("secretary")).findings(), SECRETARIAT)).isInstanceOf(Forbidden.class);
    }

    @Test
    void severalGoOnAndTheOthersAreTurnedDown() {
        Nomination nomination = called();
        List.of("li", "wang", "zhao").forEach(person -> applied(nomination, person));
        assertThat(service.areUndecided(nomination.id())).isTrue();
        later.decide(find("li", nomination), true, null, SECRETARIAT);
        later.decide(find("wang", nomination), true, null, SECRETARIAT);
        later.decide(find("zhao", nomination), false, "另有更合适人选", SECRETARIAT);
        assertThat(service.areUndecided(nomination.id())).isFalse();
        assertThat(service.wentOn(nomination.id(), find("li", nomination).id())).get().satisfies(candidate -> {
            assertThat(candidate.personId()).isEqualTo(id("li"));
            assertThat(candidate.applicationId()).isEqualTo(find("li", nomination).id());
        });
        assertThat(service.wentOn(nomination.id(), find("zhao", nomination).id())).isEmpty();
        assertThat(service.wentOn(id("another"), find("li", nomination).id())).isEmpty();
        nomination.pass(Kind.OPEN_CALL, entry(Actor.SECRETARIAT, AFTER, null), timetable());
        nominations.save(nomination);
        refused(() -> later.decide(find("wang", nomination), false, "改变决定", SECRETARIAT), "application-decided-with-call");
    }

    @Test
    void theNominationsEndEndsTheApplicationsOnce() {
        Nomination nomination = called();
        List.of("li", "wang").forEach(person -> applied(nomination, person));
        later.decide(find("li", nomination), true, null, SECRETARIAT);
        policy.changed(nomination.id());
        assertThat(find("li", nomination).status()).as("not over").isEqualTo(Status.WENT_ON);
        later.decide(find("wang", nomination), true, null, SECRETARIAT);
        nomination.pass(Kind.OPEN_CALL, entry(Actor.SECRETARIAT, AFTER, null), timetable());
        nomination.recommend(new Candidate(id("li"), Origin.OWN_UNIT, null, null, candidate(id("li")).findings(), null, find("li", nomination).id()),
                entry(Actor.UNIT_HEAD), timetable());
        nomination.pass(Kind.INTERVIEW, entry(Actor.SECRETARIAT), timetable());
        nomination.pass(Kind.VET, entry(Actor.SECRETARIAT), timetable());
        nomination.pass(Kind.DECIDE, entry(Actor.LEADER), timetable());
        nomination.appointed(id("li"), id("liaison"), AFTER, timetable());
        nominations.save(nomination);
        policy.changed(nomination.id());
        long version = find("li", nomination).version();
        policy.changed(nomination.id());
        assertThat(find("li", nomination).status()).isEqualTo(Status.APPOINTED);
        assertThat(find("wang", nomination).status()).isEqualTo(Status.CLOSED);
        assertThat(find("li", nomination).version()).isEqualTo(version);
    }

    private Application find(String person, Nomination nomination) {
        return applications.find(Application.id(nomination.id(), id(person))).orElseThrow();
    }

    private static void refused(ThrowingCallable act, String rule) {
        assertThatThrownBy(act).isInstanceOfSatisfying(Conflict.class, refused -> assertThat(refused.rule()).isEqualTo(rule));
    }
}
