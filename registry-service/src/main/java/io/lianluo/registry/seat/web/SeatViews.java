package io.lianluo.registry.seat.web;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import io.lianluo.registry.advice.Replies;
import io.lianluo.registry.advice.Reply;
import io.lianluo.registry.person.Person;
import io.lianluo.registry.person.Persons;
import io.lianluo.registry.programme.Programme;
import io.lianluo.registry.programme.Programmes;
import io.lianluo.registry.seat.Appointment;
import io.lianluo.registry.seat.Seat;
import io.lianluo.registry.seat.SeatFilter;
import io.lianluo.registry.seat.SeatTerm;
import io.lianluo.registry.seat.SeatTerms;
import io.lianluo.registry.seat.SeatWatch;
import io.lianluo.registry.seat.web.SeatView.Proposed;
import io.lianluo.registry.seat.web.SeatView.Term;
import io.lianluo.registry.signal.Proposal;
import io.lianluo.registry.signal.Signals;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Seats as callers see them, with what is known of them elsewhere. */
@Component
class SeatViews {

    private final Signals signals;
    private final Replies replies;
    private final SeatTerms terms;
    private final Programmes programmes;
    private final Persons persons;

    SeatViews(Signals signals, Replies replies, SeatTerms terms, Programmes programmes, Persons persons) {
        this.signals = signals;
        this.replies = replies;
        this.terms = terms;
        this.programmes = programmes;
        this.persons = persons;
    }

    /** The measures by which seats of these programmes, or of all, changed hands too often. */
    List<SeatFilter.Measure> measures(@Nullable Set<String> codes) {
        return programmes.all().stream().map(Programme::id).filter(code -> codes == null || codes.contains(code))
                .flatMap(code -> terms.watch(code).measures().stream()).toList();
    }

    SeatView of(Seat seat) {
        return of(List.of(seat)).getFirst();
    }

    List<SeatView> of(List<Seat> seats) {
        List<Proposal> standing = signals.standing(seats.stream().map(Seat::id).toList());
        Map<String, List<Proposal>> bySeat = standing.stream().collect(groupingBy(Proposal::seatId));
        Map<String, Reply> replied = replies.to(standing.stream().map(Proposal::id).toList()).stream().collect(toMap(Reply::id, Function.identity()));
        Map<String, SeatTerm> vacancies = terms.ofVacancies(seats);
        Map<String, SeatWatch> watches = seats.stream().map(seat -> seat.key().programme()).distinct()
                .collect(toMap(Function.identity(), terms::watch));
        Map<String, Person> contacts = contacts(seats);
        return seats.stream().map(seat -> SeatView.of(seat, seat.holder().map(holder -> contacts.get(holder.personId())).orElse(null), vacancies.get(seat.id()), watches.get(seat.key().programme()),
                bySeat.getOrDefault(seat.id(), List.of()).stream().filter(proposal -> proposal.isAbout(seat))
                        .map(proposal -> proposed(seat, proposal, replied.get(proposal.id()))).toList())).toList();
    }

    private Map<String, Person> contacts(List<Seat> seats) {
        Set<String> holders = seats.stream().flatMap(seat -> seat.holder().stream()).map(Appointment::personId).collect(toSet());
        return persons.findAll(holders).stream().collect(toMap(Person::id, Function.identity()));
    }

    private Proposed proposed(Seat seat, Proposal proposal, @Nullable Reply reply) {
        Optional<Reply.Given> given = Optional.ofNullable(reply).filter(one -> one.answers(proposal.round())).map(Reply::given);
        return new Proposed(proposal.id(), proposal.reason(), proposal.proposedAt(),
                Term.of(terms.ofAdvice(seat, proposal.proposedAt()).orElse(null)),
                given.map(Reply.Given::answer).orElse(null), given.map(Reply.Given::reason).orElse(null));
    }
}
