package io.lianluo.registry.filing;

import io.lianluo.access.Forbidden;
import io.lianluo.domain.Conflict;
import io.lianluo.domain.InvalidInput;
import io.lianluo.domain.LocalizedText;
import io.lianluo.registry.acting.Acting;
import io.lianluo.registry.acting.Signature;
import io.lianluo.registry.nomination.AgreedPath;
import io.lianluo.registry.person.Meant;
import io.lianluo.registry.person.Teller;
import io.lianluo.registry.programme.FilingRule.Trigger;
import io.lianluo.registry.programme.FilingRule;
import io.lianluo.registry.programme.ProgrammeDefinition;
import io.lianluo.registry.programme.appointment.Actor;
import io.lianluo.registry.programme.seat.SeatRule;
import io.lianluo.registry.seat.Seat;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Takes what units begin and hand in, and what the authority says to it. A verb takes a filing that was just loaded and saves it, and throws
 * {@link io.lianluo.access.Forbidden} where somebody else is to do it, and {@link Conflict} where the filing stands elsewhere.
 */
public class FilingService {

    /** No seat sees more filings. */
    /** So often a unit mistypes, and no more. */
    private static final int DIFFERING_A_DAY = 5;
    private static final Duration A_DAY = Duration.ofDays(1);
    private static final int OF_A_SEAT = 1_000;
    /** The rules of faults that an article asks for. */
    private static final Set<String> ASKED = Set.of("paper-missing", "declared-missing", "change-missing");

    private final Filings filings;
    private final RegisteredData registered;
    private final DeclaredPeople people;
    private final WhenFilingConfirmedThenRegister then;
    private final FilingTerms terms;
    private final Clock clock;

    /** A service over all filings, and what follows when one is confirmed. */
    public FilingService(Filings filings, RegisteredData registered, DeclaredPeople people, WhenFilingConfirmedThenRegister then, FilingTerms terms,
                         Clock clock) {
        this.filings = filings;
        this.registered = registered;
        this.people = people;
        this.then = then;
        this.terms = terms;
        this.clock = clock;
    }

    /**
     * Begins a filing for the unit, before or after the change, with all that belongs to it.
     *
     * @param kind     what kind of change it is
     * @param from     the day from which it holds
     * @param handedIn what is handed in, by the rule that asks for it
     * @throws InvalidInput if a field or paper is missing or wrong, or the day is before the seat's first
     * @throws TooManyComparisonsException if the unit declared what differs as often as it may within a day
     * @throws Conflict     if the programme asks for no such filing, appoints its liaisons by nomination, or a filing of it is under way
     */
    public Filing start(Seat seat, Trigger kind, LocalDate from, Function<FilingRule, HandedIn> handedIn, Acting acting) {
        Instant now = clock.instant();
        acting.sign(Actor.UNIT, now);
        refuseImpossible(seat, kind, from);
        FilingTerms.Asked asked = terms.asked(seat.key().programme(), kind, from, now).stream().findFirst().orElseThrow(() -> new Conflict("filing-not-asked"));
        ProgrammeDefinition says = asked.version().definition();
        if (kind == Trigger.LIAISON_CHANGED && says.seat(seat.key().rule()).filter(SeatRule::exOfficio).isPresent()) {
            throw new Conflict(Seat.HELD_BY_OFFICE);
        }
        if (kind == Trigger.LIAISON_CHANGED && AgreedPath.leads(says.appointment().path())) {
            throw new Conflict("filing-by-nomination");
        }
        List<Filing> ofSeat = filings.list(FilingFilter.ofSeats(Set.of(seat.id())), null, OF_A_SEAT);
        return citing(says.cited(asked.rule().articles()), false, () -> {
            HandedIn all = handedIn.apply(asked.rule());
            refuseSecond(ofSeat, asked.rule(), all.change().parts());
            refuseGuessing(asked.rule(), ofSeat, all, now);
            Signature signature = signature(acting, all, says);
            Set<UUID> concerned = all.change().parts().stream().map(part -> people.registered(seat.id(), seat.key().unitId(), part)).flatMap(Optional::stream)
                    .collect(Collectors.toSet());
            String cause = "DECLARED/" + seat.id() + "/" + ofSeat.stream().filter(filing -> filing.started().isPresent()).count();
            Filing filing = Filing.start(seat.key(), asked.version().number(), asked.rule(), terms.cause(cause, concerned, from, now, says.zoneId()),
                    terms.due(asked, from, now), from, all, registered.of(seat.key()), signature);
            if (!filings.saveIfAbsent(filing)) {
                throw new Conflict("filing-under-way", asked.rule().id());
            }
            return filing;
        });
    }

    private static void refuseImpossible(Seat seat, Trigger kind, LocalDate from) {
        if (seat.closedOn() != null) {
            throw new Conflict(Seat.CLOSED);
        }
        if (kind == Trigger.CONTACT_CHANGED && seat.holder().isEmpty()) {
            throw new Conflict("seat-vacant");
        }
        if (from.isBefore(seat.openedOn())) {
            throw new InvalidInput("from", "seat-not-open-yet", seat.openedOn());
        }
    }

    /** One filing covers one change: what is under way is handed in or ruled on first. */
    private static void refuseSecond(List<Filing> ofSeat, FilingRule rule, Set<Part> parts) {
        ofSeat.stream().filter(filing -> filing.rule().id().equals(rule.id()) && filing.isUnderWay() && !Collections.disjoint(filing.parts(), parts)).findFirst()
                .ifPresent(underWay -> {
                    throw new Conflict("filing-under-way", rule.id());
                });
    }

    /** Each answer says which declared fields are the same as the registered ones, so that many tries would tell the number of somebody (ANH-8). */
    private static void refuseGuessing(FilingRule rule, List<Filing> ofSeat, HandedIn all, Instant now) {
        if (all.onPaper() != null || rule.compares().isEmpty()) {
            return;
        }
        List<Instant> today = ofSeat.stream().flatMap(filing -> filing.submissions().stream())
                .filter(submission -> submission.onPaper() == null && submission.differs() && !submission.compared().isEmpty())
                .map(submission -> submission.signature().at()).filter(at -> at.isAfter(now.minus(A_DAY))).sorted().toList();
        if (today.size() >= DIFFERING_A_DAY) {
            throw new TooManyComparisonsException(today.get(today.size() - DIFFERING_A_DAY).plus(A_DAY));
        }
    }

    /**
     * Hands it in for the unit; what is declared is compared with what is registered now.
     *
     * @throws InvalidInput if a field or paper is missing or wrong
     * @throws TooManyComparisonsException if the unit declared what differs as often as it may within a day
     */
    public void submit(Filing filing, Function<FilingRule, HandedIn> handedIn, Acting acting) {
        ProgrammeDefinition says = terms.agreed(filing).orElseThrow();
        citing(filing, () -> {
            acting.sign(Actor.UNIT, clock.instant());
            HandedIn all = handedIn.apply(filing.rule());
            refuseGuessing(filing.rule(), filings.list(FilingFilter.ofSeats(Set.of(filing.seat().id())), null, OF_A_SEAT), all, clock.instant());
            filing.submit(all, registered.of(filing.seat()), signature(acting, all, says));
        });
        filings.save(filing);
    }

    /** The signature of the unit: of the day on which a paper was brought, where an office enters it. */
    private Signature signature(Acting acting, HandedIn handedIn, ProgrammeDefinition says) {
        return acting.sign(Actor.UNIT, handedIn.onPaper() == null ? clock.instant() : handedIn.onPaper().actedAt(says.zoneId()));
    }

    /** Names in a refusal the articles that ask for the filing; what is confirmed already is over, and no article asks for that. */
    private static <T> T citing(List<LocalizedText> articles, boolean isOver, Supplier<T> act) {
        try {
            return act.get();
        } catch (InvalidInput refused) {
            throw refused.citing(fault -> ASKED.contains(fault.rule()) ? articles : List.of());
        } catch (Conflict refused) {
            throw isOver ? refused : refused.citing(articles);
        } catch (Forbidden refused) {
            throw refused.citing(articles);
        }
    }

    private void citing(Filing filing, Runnable act) {
        citing(articles(filing), filing.status() == Filing.Status.CONFIRMED, () -> {
            act.run();
            return filing;
        });
    }

    private List<LocalizedText> articles(Filing filing) {
        return terms.agreed(filing).map(says -> says.cited(filing.rule().articles())).orElse(List.of());
    }

    /**
     * Confirms it for the authority; the registered data become what was declared.
     *
     * @param said   whom the authority means by the declared people, where that could be doubtful
     * @param teller the authority, as somebody who describes people
     * @return the filing as it stands then
     * @throws InvalidInput if it is doubtful who somebody is, or the registered data cannot become what was declared
     * @throws Conflict     likewise
     */
    public Filing confirm(Filing filing, @Nullable String remark, Map<Part, Meant> said, Teller teller, Acting acting) {
        citing(filing, () -> {
            Signature signature = acting.sign(Actor.SECRETARIAT, clock.instant());
            Map<Part, UUID> identified = Map.of();
            if (filing.status() == Filing.Status.SUBMITTED && filing.declared().isPresent()) {
                identified = people.identify(filing, said, teller);
                then.rehearse(filing, filing.declared().get().identified(identified));
            }
            filing.confirm(remark, identified, signature);
        });
        filings.save(filing);
        return then.confirmed(filing);
    }

    /**
     * Refuses it for the authority.
     *
     * @throws InvalidInput if no reason is given
     */
    public void refuse(Filing filing, @Nullable String reason, Acting acting) {
        citing(filing, () -> filing.refuse(reason, acting.sign(Actor.SECRETARIAT, clock.instant())));
        filings.save(filing);
    }

    /**
     * Withdraws it for the unit that began it; the office can where it entered it from paper; see {@link Filing#withdraw}.
     *
     * @throws InvalidInput if no reason is given
     */
    public void withdraw(Filing filing, @Nullable String reason, Acting acting) {
        boolean onPaper = !filing.submissions().isEmpty() && filing.submissions().getFirst().onPaper() != null;
        citing(filing, () -> filing.withdraw(reason, acting.sign(onPaper ? List.of(Actor.UNIT, Actor.SECRETARIAT) : List.of(Actor.UNIT), clock.instant())));
        filings.save(filing);
    }
}
