package io.lianluo.registry.history.web;

import io.lianluo.access.Caller;
import io.lianluo.documents.print.Wording;
import io.lianluo.domain.LocalizedText;
import io.lianluo.domain.Messages;
import io.lianluo.registry.acting.Signature;
import io.lianluo.registry.history.SeatAct;
import io.lianluo.registry.history.SeatHistory;
import io.lianluo.registry.person.Person;
import io.lianluo.registry.person.Persons;
import io.lianluo.registry.programme.Citations;
import io.lianluo.registry.programme.Programmes;
import io.lianluo.registry.seat.Seat;
import io.lianluo.registry.seat.Seats;
import io.lianluo.registry.seat.access.SeatSight;
import io.lianluo.registry.seat.access.Sight;
import io.lianluo.web.Problems;
import io.swagger.v3.oas.annotations.Operation;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

@RestController
class SeatHistoryController {

    private final SeatHistory history;
    private final Seats seats;
    private final Sight sight;
    private final SeatSight seatSight;
    private final Persons persons;
    private final Programmes programmes;
    private final Doers doers;
    private final Messages messages;

    SeatHistoryController(SeatHistory history, Seats seats, Sight sight, SeatSight seatSight, Persons persons, Programmes programmes, Doers doers, Messages messages) {
        this.history = history;
        this.seats = seats;
        this.sight = sight;
        this.seatSight = seatSight;
        this.persons = persons;
        this.programmes = programmes;
        this.doers = doers;
        this.messages = messages;
    }

    /** Tells what was done about who holds a seat, act by act. */
    @GetMapping("/api/v1/seats/{id}/history")
    @Operation(operationId = "getSeatHistory", summary = "查看席位的沿革 · the history of a seat, in sentences",
            description = "何时、何人、何事、依据和原因，按登记的先后排列；经办人的姓名、听取申辩和预先的任免仅向可以知道的人显示。 · When, who, what, by which article and why, in the "
            + "order in which it was put on record. Names of those who acted, hearings and what is dated ahead are shown to whoever may know of them.")
    SeatHistoryView history(@PathVariable UUID id, Caller caller, Locale language) {
        Seat seat = seats.find(id).filter(found -> sight.sees(caller, found)).orElseThrow(() -> Problems.notFound("seat", id));
        String programme = seat.key().programme();
        Wording words = new Wording(messages, language);
        boolean watches = seatSight.watches(caller, seat.key());
        boolean papers = seatSight.seesPapers(caller, seat.key());
        List<SeatAct> acts = history.of(seat).stream().filter(act -> act.isHearing() ? watches || Objects.equals(act.personId(), caller.personId()) : papers || !act.isAhead())
                .toList();
        List<Signature> signatures = acts.stream().map(SeatAct::signature).filter(Objects::nonNull).toList();
        SeatSentences sentences = new SeatSentences(words, doers.of(caller, programme, signatures, words), names(acts));
        Citations citations = new Citations(programmes);
        return new SeatHistoryView(acts.stream().map(act -> {
            List<LocalizedText> articles = citations.of(programme, act.ground(), act.effectiveOn());
            return SeatHistoryView.Done.of(act, sentences.of(act, articles), articles);
        }).toList());
    }

    private Map<UUID, String> names(List<SeatAct> acts) {
        return persons.findAll(acts.stream().map(SeatAct::personId).filter(Objects::nonNull).collect(Collectors.toSet())).stream()
                .collect(Collectors.toMap(Person::id, person -> person.data().name()));
    }
}
