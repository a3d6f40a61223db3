package io.lianluo.registry.seat.web;

import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import io.lianluo.access.Caller;
import io.lianluo.registry.office.OfficeTelephones;
import io.lianluo.registry.office.ProgrammeOffices;
import io.lianluo.registry.person.Person;
import io.lianluo.registry.person.Persons;
import io.lianluo.registry.programme.Programme;
import io.lianluo.registry.programme.Programmes;
import io.lianluo.registry.seat.Counterpart;
import io.lianluo.registry.seat.Seat;
import io.lianluo.registry.seat.SeatAdvice;
import io.lianluo.registry.seat.SeatFilter;
import io.lianluo.registry.seat.SeatTerm;
import io.lianluo.registry.seat.SeatTerms;
import io.lianluo.registry.seat.SeatWatch;
import io.lianluo.registry.seat.appointment.Liaison;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Seats as callers see them, with what is known of them elsewhere. */
@Component
public class SeatViews {

    private final SeatAdvice advice;
    private final SeatTerms terms;
    private final Programmes programmes;
    private final Persons persons;
    private final SeatFindingSight sight;
    private final OfficeTelephones telephones;

    SeatViews(SeatAdvice advice, SeatTerms terms, Programmes programmes, Persons persons, SeatFindingSight sight, ProgrammeOffices offices) {
        this.advice = advice;
        this.terms = terms;
        this.programmes = programmes;
        this.persons = persons;
        this.sight = sight;
        this.telephones = new OfficeTelephones(offices);
    }

    /** The measures by which seats of these programmes, or of all, changed hands too often. */
    List<SeatFilter.Measure> measures(@Nullable Set<String> codes) {
        return known(codes).flatMap(code -> terms.watch(code).measures().stream()).toList();
    }

    /** Today in the zone of each of these programmes, or of all. */
    Map<String, LocalDate> days(@Nullable Set<String> codes) {
        return known(codes).collect(toMap(Function.identity(), code -> terms.watch(code).today()));
    }

    private Stream<String> known(@Nullable Set<String> codes) {
        return programmes.all().stream().map(Programme::id).filter(code -> codes == null || codes.contains(code));
    }

    /** A seat as the caller sees it. */
    public SeatView of(Seat seat, Caller caller) {
        return of(List.of(seat), caller).getFirst();
    }

    List<SeatView> of(List<Seat> seats, Caller caller) {
        Map<UUID, List<SeatAdvice.Proposed>> proposed = advice.of(seats);
        Map<UUID, SeatTerm> vacancies = terms.ofVacancies(seats);
        Map<String, SeatWatch> watches = seats.stream().map(seat -> seat.key().programme()).distinct()
                .collect(toMap(Function.identity(), terms::watch));
        Map<UUID, Person> contacts = people(seats);
        return seats.stream().map(seat -> SeatView.of(seat, seat.holder().map(holder -> contacts.get(holder.personId())).orElse(null),
                named(seat, contacts, watches.get(seat.key().programme())), vacancies.get(seat.id()), watches.get(seat.key().programme()),
                proposed.getOrDefault(seat.id(), List.of()), sight.sees(caller, seat), SeatView.Ahead.of(seat, contacts))).toList();
    }

    private SeatView.@Nullable Named named(Seat seat, Map<UUID, Person> people, SeatWatch watch) {
        return seat.counterpart().map(counterpart -> new SeatView.Named(counterpart.personId(),
                Optional.ofNullable(people.get(counterpart.personId())).map(person -> person.data().name()).orElse(null),
                telephones.find(seat.key().programme(), counterpart.personId(), watch.today()).orElse(null), counterpart.since())).orElse(null);
    }

    /** Those who hold these seats or are to, and those who look after them. */
    private Map<UUID, Person> people(List<Seat> seats) {
        Set<UUID> concerned = seats.stream().flatMap(seat -> Stream.concat(
                Stream.of(seat.holder().map(Liaison::personId), seat.counterpart().map(Counterpart::personId)).flatMap(Optional::stream),
                seat.coming().stream().map(coming -> coming.personIn(seat.liaisons())).filter(Objects::nonNull))).collect(toSet());
        return persons.findAll(concerned).stream().collect(toMap(Person::id, Function.identity()));
    }
}
