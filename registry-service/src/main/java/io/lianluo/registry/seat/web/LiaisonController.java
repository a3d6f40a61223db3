package io.lianluo.registry.seat.web;

import io.lianluo.access.Caller;
import io.lianluo.registry.person.Person;
import io.lianluo.registry.person.Persons;
import io.lianluo.registry.seat.Seat;
import io.lianluo.registry.seat.SeatFilter;
import io.lianluo.registry.seat.Seats;
import io.lianluo.registry.seat.access.Sight;
import io.lianluo.registry.seat.appointment.Liaison;
import io.lianluo.registry.seat.web.LiaisonView.Status;
import io.lianluo.web.Cursor;
import io.lianluo.web.Page;
import io.lianluo.web.Paging;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.BiPredicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/liaisons")
class LiaisonController {

    private final Seats seats;
    private final Persons persons;
    private final Sight sight;

    LiaisonController(Seats seats, Persons persons, Sight sight) {
        this.seats = seats;
        this.persons = persons;
        this.sight = sight;
    }

    /**
     * Liaisons that the caller may know of, seat by seat, the first holder of each first. The limit counts seats: a page has more liaisons
     * where seats changed hands, and fewer where they are of another status.
     */
    @GetMapping(params = "!on")
    @Operation(operationId = "listLiaisons", summary = "查看联络员 · liaisons, as they are or as they were on a day",
            description = "不填 on 时为您可知的全部任职，可按状态筛选；填 on 时为当日各席位由谁担任，可再以 asKnownAt 指定截至哪一天所知。 · Without on "
            + "these are the appointments that you may know of, by status; with on, who held each seat on that day, as was known at the end of the day "
            + "asKnownAt.")
    Page<LiaisonView> list(
            @Parameter(description = "制度的代码 · code of the programme", example = "enterprise-liaison") @RequestParam(required = false) @Nullable String programme,
            @Parameter(description = "单位的编号 · id of the unit") @RequestParam(required = false) @Nullable UUID unit,
            @Parameter(description = "任职的状态 · where the appointment stands") @RequestParam(required = false) @Nullable Status status,
            Paging paging, Caller caller) {
        SeatFilter filter = sight.seats(caller, programme, unit, status == Status.APPOINTED || status == Status.SUSPENDED ? Boolean.FALSE : null);
        List<Seat> found = seats.list(filter, paging.after(List::getFirst), paging.limit() + 1);
        Page<Seat> page = Page.of(found, paging.limit(), seat -> Cursor.encode(seat.id()));
        BiPredicate<Seat, Liaison> shown = (seat, liaison) -> (status == null || LiaisonView.statusOf(liaison) == status) && filter.shows(seat, liaison.personId());
        Map<UUID, String> names = names(page.items().stream().flatMap(seat -> seat.liaisons().stream().filter(liaison -> shown.test(seat, liaison))));
        return new Page<>(page.items().stream().flatMap(seat -> seat.liaisons().stream().filter(liaison -> shown.test(seat, liaison))
                .map(liaison -> LiaisonView.of(seat, liaison, names.get(liaison.personId())))).toList(), page.next());
    }

    private Map<UUID, String> names(Stream<Liaison> liaisons) {
        return persons.findAll(liaisons.map(Liaison::personId).collect(Collectors.toSet())).stream()
                .collect(Collectors.toMap(Person::id, person -> person.data().name()));
    }
}
