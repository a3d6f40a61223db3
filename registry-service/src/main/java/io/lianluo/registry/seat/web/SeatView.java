package io.lianluo.registry.seat.web;

import io.lianluo.access.Delegation.Area;
import io.lianluo.domain.LocalizedText;
import io.lianluo.registry.person.Person;
import io.lianluo.registry.seat.Seat;
import io.lianluo.registry.seat.SeatAdvice;
import io.lianluo.registry.seat.SeatTerm;
import io.lianluo.registry.seat.SeatWatch;
import io.lianluo.registry.seat.appointment.Liaison;
import io.lianluo.registry.seat.coming.Coming;
import io.lianluo.registry.seat.delegation.Delegation;
import io.lianluo.registry.seat.handover.Handover;
import io.lianluo.registry.seat.transfer.Transfer;
import io.lianluo.registry.web.ContactView;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A seat as callers see it.
 *
 * @param id             its id
 * @param programme      code of the programme that asks for it
 * @param seat           id of the programme's seat rule
 * @param unitId         the unit it belongs to
 * @param ordinal        which of the unit's seats of this rule it is
 * @param openedOn       first day from which its duties count
 * @param closedOn       last day on which its duties count; null while it stands
 * @param holder         who holds it; null while it is vacant or closed
 * @param vacantSince    first day of the vacancy; null unless it is vacant
 * @param vacancyTerm    by when it is to be filled; null unless it is vacant and its programme sets a term
 * @param unattended     why nobody attends to it, although somebody holds it; null otherwise
 * @param transferTo     the seat to which its holder is going; null unless that is under way
 * @param reportsTo      id of the seat to which it reports, whose holder sees and acts for it; null where it reports to none
 * @param counterpart    who looks after it on the authority's side; null while nobody is named
 * @param counterpartDue whether its programme asks for a counterpart and nobody is named
 * @param delegation     in what its holder stands in for the unit's head today; null if in nothing
 * @param handoverOpen   whether something is left to hand over
 * @param changes        how often it went to somebody else this year
 * @param unstable       whether that is more often than its programme allows
 * @param proposals      proposals to replace its holder that stand, the oldest first
 * @param conditions     the conditions that its programme asks of whoever holds it, with what was found; null for callers who are not to know
 * @param coming         the release and the appointment that are dated ahead, the first first; null for callers who are not to know
 * @param version        how often it changed, as in its ETag
 */
public record SeatView(UUID id, String programme, String seat, UUID unitId, int ordinal, LocalDate openedOn, @Nullable LocalDate closedOn,
                @Nullable Holder holder, @Nullable LocalDate vacantSince, @Nullable Term vacancyTerm, @Nullable Unattended unattended,
                @Nullable UUID transferTo, @Nullable UUID reportsTo, @Nullable Named counterpart, boolean counterpartDue, @Nullable Delegated delegation,
                boolean handoverOpen, long changes, boolean unstable, List<Proposed> proposals,
                @Nullable List<ConditionView> conditions, @Nullable List<Ahead> coming, long version) {

    /**
     * The holder of a seat.
     *
     * @param liaisonId identity of the appointment
     * @param personId  the person
     * @param name      the name; null once it is erased
     * @param since     first day
     * @param direct    why the authority appointed them without a nomination; null where it said nothing
     * @param contact   how far it can be relied on that they are reached as the registry has it; null once they are erased
     */
    public record Holder(UUID liaisonId, UUID personId, @Nullable String name, LocalDate since, @Nullable DirectView direct, @Nullable ContactView contact) {

        static Holder of(Liaison liaison, @Nullable Person contact) {
            return new Holder(liaison.liaisonId(), liaison.personId(), contact == null ? null : contact.data().name(), liaison.since(), DirectView.of(liaison), contact == null ? null : ContactView.of(contact));
        }
    }

    /**
     * A term, counted by the programme and its working calendar as they stand today.
     *
     * @param dueBy           its last day
     * @param overdue         whether that has passed
     * @param calendarVersion the calendar years by which it was counted; null when it was not counted in working days
     * @param assumed         whether one of those years is not published yet, so that the last day may still move
     */
    @Schema(name = "SeatTerm")
    public record Term(LocalDate dueBy, boolean overdue, @Nullable String calendarVersion, boolean assumed) {

        /** Shows the term as callers see it; null for null. */
        public static @Nullable Term of(@Nullable SeatTerm term) {
            return term == null ? null : new Term(term.dueBy().day(), term.overdue(), term.dueBy().calendarVersion(), term.dueBy().assumed());
        }
    }

    /**
     * A delegation that holds today.
     *
     * @param id        its identity
     * @param inPlaceOf the person who is stood in for
     * @param areas     in which parts of that person's work
     * @param scope     the matters, in words
     * @param from      first day
     * @param until     last day
     */
    public record Delegated(UUID id, UUID inPlaceOf, List<Area> areas, String scope, LocalDate from, LocalDate until) {

        static Delegated of(Delegation delegation) {
            return new Delegated(delegation.id(), delegation.inPlaceOf(), delegation.areas(), delegation.scope(), delegation.from(), delegation.until());
        }
    }

    /**
     * A time in which nobody attends to the seat.
     *
     * @param since  first day
     * @param reason why its holder is suspended
     */
    public record Unattended(LocalDate since, String reason) { }

    /**
     * The counterpart.
     *
     * @param personId  the person
     * @param name      the name; null once they are erased
     * @param telephone the telephone of the office at which they are reached; null where no office has one
     * @param since     first day
     */
    @Schema(name = "SeatCounterpart", description = "对口联系人及其办公电话 · the counterpart, and the telephone of the office")
    public record Named(UUID personId, @Nullable String name, @Nullable String telephone, LocalDate since) { }

    /**
     * An appointment or a release that is dated ahead. It can be revoked until its day.
     *
     * @param on       the day on which it is taken up: the first of the appointment, or the day after the last of the liaison who is released
     * @param act      which of the two
     * @param personId who is to be appointed or released; null if the liaison has left already
     * @param name     their name; null once they are erased
     * @param decidedAt when it was decided
     */
    @Schema(name = "SeatChangeAhead", description = "已定于日后生效的任命或免去 · an appointment or a release that is dated ahead")
    public record Ahead(LocalDate on, Coming.Change act, @Nullable UUID personId, @Nullable String name, Instant decidedAt) {

        static List<Ahead> of(Seat seat, Map<UUID, Person> people) {
            return seat.coming().stream().map(coming -> {
                UUID person = coming.personIn(seat.liaisons());
                return new Ahead(coming.on(), coming.change(), person, Optional.ofNullable(people.get(person)).map(known -> known.data().name()).orElse(null), coming.act().at());
            }).toList();
        }
    }

    /**
     * A proposal to replace the holder.
     *
     * @param id         the proposal
     * @param reason     why
     * @param articles   names of the articles that let it be proposed
     * @param proposedAt when
     * @param term       by when the unit answers; null if its programme sets no term
     * @param answer     what the unit answered; null while it has not
     * @param because    why it answered so, where that was said
     */
    public record Proposed(UUID id, LocalizedText reason, List<LocalizedText> articles, Instant proposedAt, @Nullable Term term, SeatAdvice.@Nullable Answer answer,
                    @Nullable String because) {

        static Proposed of(SeatAdvice.Proposed proposed) {
            return new Proposed(proposed.id(), proposed.reason(), proposed.articles(), proposed.proposedAt(), Term.of(proposed.term()), proposed.answer(), proposed.because());
        }
    }

    static SeatView of(Seat seat, @Nullable Person contact, @Nullable Named counterpart, @Nullable SeatTerm vacancyTerm, SeatWatch watch, List<SeatAdvice.Proposed> proposals,
                       boolean findingsShown, List<Ahead> coming) {
        Optional<Liaison> holder = seat.holder();
        return new SeatView(seat.id(), seat.key().programme(), seat.key().rule(), seat.key().unitId(), seat.key().ordinal(), seat.openedOn(),
                seat.closedOn(), holder.map(held -> Holder.of(held, contact)).orElse(null), seat.vacantSince(), Term.of(vacancyTerm),
                holder.flatMap(Liaison::suspension).map(lasting -> new Unattended(lasting.since(), lasting.reason())).orElse(null),
                seat.transfer().map(Transfer::toSeatId).orElse(null), seat.reportsTo(),
                counterpart, watch.counterpartDue(seat),
                holder.flatMap(held -> held.delegation(watch.today())).map(Delegated::of).orElse(null),
                seat.handovers().stream().anyMatch(Handover::isOpen), watch.changes(seat), watch.unstable(seat),
                proposals.stream().map(Proposed::of).toList(),
                findingsShown ? watch.conditions().stream().map(condition -> ConditionView.of(condition, seat, watch.today())).toList() : null,
                findingsShown ? coming : null, seat.version());
    }
}
