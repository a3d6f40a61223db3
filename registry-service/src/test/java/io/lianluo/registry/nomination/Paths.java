package io.lianluo.registry.nomination;

import io.lianluo.domain.LocalizedText;
import io.lianluo.registry.acting.Signature;
import io.lianluo.registry.calendar.Calendars;
import io.lianluo.registry.calendar.WorkingCalendars;
import io.lianluo.registry.calendar.YearOfCalendar;
import io.lianluo.registry.calendar.web.ShippedCalendar;
import io.lianluo.registry.condition.Finding;
import io.lianluo.registry.condition.Proof;
import io.lianluo.registry.paper.Paper;
import io.lianluo.registry.programme.appointment.Actor;
import io.lianluo.registry.programme.appointment.Condition;
import io.lianluo.registry.programme.appointment.Evidence;
import io.lianluo.registry.programme.appointment.PathStep;
import io.lianluo.registry.programme.appointment.PathStep.Kind;
import io.lianluo.registry.programme.seat.Origin;
import io.lianluo.workingtime.RestDayRule;
import io.lianluo.workingtime.Term;
import io.lianluo.workingtime.Timetable;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Paths and people that nominations are tried with. */
public final class Paths {

    public static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    /** 10 o'clock of Monday, 28 September 2026 in Shanghai, three days before the National Day holidays. */
    public static final Instant NOW = Instant.parse("2026-09-28T02:00:00Z");
    public static final LocalDate TODAY = LocalDate.parse("2026-09-28");

    public static final List<Condition> CONDITIONS = List.of(
            new Condition("in-post", new LocalizedText("在职", "in post"), Evidence.STATEMENT, List.of("JCH-5")),
            new Condition("certificate", new LocalizedText("持证", "certified"), Evidence.PAPER, List.of("ANH-3")));

    public static final List<PathStep> FULL = List.of(
            step(Kind.OPEN_CALL, Actor.SECRETARIAT, null, true),
            new PathStep(Kind.RECOMMEND, Actor.UNIT_HEAD, Term.workingDays(5), List.of("unit-proof"), false, List.of("MOD-9")),
            step(Kind.INTERVIEW, Actor.SECRETARIAT, null, true),
            step(Kind.VET, Actor.SECRETARIAT, Term.workingDays(10), false),
            step(Kind.DECIDE, Actor.LEADER, Term.workingDays(3), false),
            step(Kind.ANNOUNCE, Actor.SECRETARIAT, Term.days(7), false));

    /** First declaration by the unit itself. */
    public static final List<PathStep> DECLARATION = List.of(step(Kind.RECOMMEND, Actor.UNIT, null, false));

    private Paths() { }

    public static PathStep step(Kind kind, Actor by, @Nullable Term within, boolean optional) {
        return new PathStep(kind, by, within, List.of(), optional, List.of());
    }

    public static AgreedPath agreedPath(List<PathStep> path) {
        return new AgreedPath(1, "cn", ZONE.getId(), Set.of(Origin.OWN_UNIT, Origin.OTHER_UNIT), CONDITIONS, path, null);
    }

    public static Timetable timetable() {
        return new Timetable(calendars().around("cn", TODAY), ZONE, RestDayRule.NEXT_WORKING_DAY);
    }

    public static WorkingCalendars calendars() {
        YearOfCalendar year = ShippedCalendar.cn(2026);
        return new WorkingCalendars(new Calendars() {
            @Override
            public Optional<YearOfCalendar> find(String id) {
                return Optional.of(year).filter(known -> known.id().equals(id));
            }

            @Override
            public void save(YearOfCalendar changed) {
                throw new UnsupportedOperationException();
            }
        });
    }

    public static Candidate candidate(UUID personId) {
        return new Candidate(personId, Origin.OWN_UNIT, null, null, List.of(
                new Finding("in-post", true, new Proof(Evidence.STATEMENT, "在职三年", null)),
                new Finding("certificate", true, new Proof(Evidence.PAPER, null, paper("certificate")))));
    }

    public static Candidate withoutCertificate(UUID personId) {
        return new Candidate(personId, Origin.OWN_UNIT, null, null, List.of(
                new Finding("in-post", true, new Proof(Evidence.STATEMENT, "在职三年", null)), new Finding("certificate", false, null)));
    }

    public static Paper paper(String kind) {
        return Paper.of(kind, kind + ".pdf", "0123456789abcdef".repeat(4));
    }

    public static Entry entry(Actor as) {
        return entry(as, NOW, null);
    }

    public static Entry entry(Actor as, Instant at, @Nullable String remark) {
        return new Entry(new Signature(at, "somebody", as), List.of(paper("unit-proof")), remark, null, null);
    }
}
