package io.lianluo.registry.seat;

import static java.util.stream.Collectors.toSet;

import io.lianluo.domain.Conflict;
import io.lianluo.domain.InvalidInput;
import io.lianluo.domain.LocalizedText;
import io.lianluo.registry.acting.Act;
import io.lianluo.registry.acting.Acts;
import io.lianluo.registry.acting.Signature;
import io.lianluo.registry.condition.AskedConditions;
import io.lianluo.registry.condition.Finding;
import io.lianluo.registry.condition.RecordedFinding;
import io.lianluo.registry.person.Person;
import io.lianluo.registry.programme.Programme;
import io.lianluo.registry.programme.ProgrammeDefinition;
import io.lianluo.registry.programme.ProgrammeVersion;
import io.lianluo.registry.programme.Programmes;
import io.lianluo.registry.programme.appointment.Actor;
import io.lianluo.registry.programme.appointment.PathStep;
import io.lianluo.registry.programme.conduct.SanctionStep;
import io.lianluo.registry.programme.seat.Origin;
import io.lianluo.registry.programme.seat.SeatRule;
import io.lianluo.registry.seat.appointment.Candidate;
import io.lianluo.registry.seat.appointment.DirectReason;
import io.lianluo.registry.seat.appointment.Ending;
import io.lianluo.registry.seat.handover.Handover;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The rules of a seat's programme for an act that is being done to the seat.
 *
 * @param programme what the programme says now
 * @param rule      the seat's rule; empty if the programme has it no more
 * @param act       what is being done, by whom and when
 */
record Regime(ProgrammeDefinition programme, Optional<SeatRule> rule, Act act) {

    static Regime of(Seat seat, Programmes programmes, Acts acts) {
        Programme regulation = programmes.find(seat.key().programme())
                .orElseThrow(() -> new IllegalStateException("seat " + seat.id() + " is of a programme that was never published"));
        ProgrammeVersion newest = regulation.newest().orElseThrow();
        Act act = acts.now(newest.definition().zoneId());
        ProgrammeDefinition programme = regulation.inForceOn(act.on()).orElse(newest).definition();
        return new Regime(programme, programme.seat(seat.key().rule()), act);
    }

    /** @throws Conflict if the unit's head holds the seat by office */
    Regime refusingOffice() {
        if (rule.filter(SeatRule::exOfficio).isPresent()) {
            throw new Conflict(Seat.HELD_BY_OFFICE).citing(articles());
        }
        return this;
    }

    /**
     * A day that was given; today if none was.
     *
     * @throws InvalidInput if it is in the future
     */
    LocalDate day(String part, @Nullable LocalDate given) {
        refuseFuture(part, given);
        return given == null ? act.on() : given;
    }

    void refuseFuture(String part, @Nullable LocalDate given) {
        if (given != null && given.isAfter(act.on())) {
            throw new InvalidInput(part, "in-the-future", given);
        }
    }

    /**
     * A person as a candidate for the seat.
     *
     * @throws InvalidInput if the programme takes nobody from there, or somebody acts for an agency without being an outside person
     */
    Candidate candidate(Person person, Origin origin, @Nullable String agency) {
        if (rule.filter(asked -> !asked.candidates().contains(origin)).isPresent()) {
            throw new InvalidInput("origin", "origin-not-admitted").citing(articles());
        }
        if (agency != null && origin != Origin.OUTSIDE) {
            throw new InvalidInput("agency", "agency-not-outside");
        }
        return new Candidate(person.id(), programme.rosterPublished() ? person.data().name() : null, origin, agency);
    }

    /** The names of the articles that ask for the seat. */
    List<LocalizedText> articles() {
        return rule.map(asked -> programme.cited(asked.articles())).orElse(List.of());
    }

    /**
     * Refuses an appointment past the path of the programme for which no reason is given.
     *
     * @throws InvalidInput with the articles that ask for the path
     */
    void refuseWithoutReason(@Nullable DirectReason reason) {
        List<PathStep> path = programme.appointment().path();
        if (reason == null && !path.isEmpty()) {
            throw new InvalidInput("reason", "direct-reason-required")
                    .citing(programme.cited(path.stream().flatMap(step -> step.articles().stream()).collect(toSet())));
        }
    }

    /** @throws Conflict if somebody is to be dismissed and no sanction does that, or adjusted and a sanction suspends for it (SCH-10, HOS-10) */
    void refuseOtherSanction(Ending.How how) {
        List<SanctionStep> suspending = sanctions(SanctionStep.Effect.SUSPENDED);
        if (how == Ending.How.DISMISSED && sanctions(SanctionStep.Effect.DISMISSED).isEmpty()) {
            throw new Conflict("dismissal-not-provided");
        }
        if (how == Ending.How.ADJUSTED && !suspending.isEmpty()) {
            throw new Conflict("adjustment-suspends").citing(programme.cited(suspending.getFirst().articles()));
        }
    }

    /** @throws Conflict if somebody is to be suspended by decision and no sanction does that */
    void refuseUnlessSuspending() {
        if (sanctions(SanctionStep.Effect.SUSPENDED).isEmpty()) {
            throw new Conflict("suspension-not-provided");
        }
    }

    /**
     * Refuses an effect on the appointment before the liaison was heard, where the sanctions that have it ask for a hearing (HOS-10).
     *
     * @param day first day of the effect
     * @throws Conflict with the articles that ask for the hearing
     */
    void refuseUnheard(Seat seat, SanctionStep.Effect effect, LocalDate day) {
        List<SanctionStep> heard = sanctions(effect).stream().filter(sanction -> sanction.hearing() != null).toList();
        if (!heard.isEmpty() && seat.holder().filter(holder -> !holder.isHeardBefore(heard.stream().map(SanctionStep::id).toList(), day)).isPresent()) {
            throw new Conflict("sanction-unheard").citing(programme.cited(heard.stream().flatMap(sanction -> sanction.articles().stream()).collect(toSet())));
        }
    }

    /** @throws InvalidInput if the programme has no sanction of that id which asks for a hearing */
    void refuseNoHearing(String sanction) {
        if (programme.conduct().sanctions().stream().noneMatch(step -> step.id().equals(sanction) && step.hearing() != null)) {
            throw new InvalidInput("sanction", "hearing-sanction");
        }
    }

    private List<SanctionStep> sanctions(SanctionStep.Effect effect) {
        return programme.conduct().sanctions().stream().filter(sanction -> sanction.effect() == effect).toList();
    }

    /** The names of the articles that ask for the conditions of these ids. */
    List<LocalizedText> asking(List<String> conditions) {
        return programme.cited(new AskedConditions(programme.appointment().conditions()).asking(conditions));
    }

    /**
     * Findings of the authority, signed.
     *
     * @throws InvalidInput if they are not about conditions of the programme, or are shown by other evidence than those ask for
     */
    List<RecordedFinding> recorded(List<Finding> findings) {
        AskedConditions asked = new AskedConditions(programme.appointment().conditions());
        try {
            asked.refuseUnlessFit(findings);
        } catch (InvalidInput refused) {
            throw refused.citing(fault -> programme.cited(asked.asking(fault)));
        }
        Signature signature = new Signature(act.at(), act.by(), Actor.SECRETARIAT);
        return findings.stream().map(finding -> new RecordedFinding(finding, signature)).toList();
    }

    List<Handover.Item> checklist() {
        return checklist(programme);
    }

    static List<Handover.Item> checklist(ProgrammeDefinition programme) {
        return programme.appointment().handover().stream().map(item -> Handover.Item.leftToDo(item.id(), item.text())).toList();
    }
}
