package io.lianluo.web.me;

import io.lianluo.access.me.Capacity;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The caller, as a service knows them: in which capacities they may act, and what waits for them.
 *
 * @param personId   the person; null while the account belongs to nobody
 * @param name       their name; null where the service does not know it
 * @param capacities in which capacities they may act today
 * @param waiting    what waits for them, by when it is due
 */
record MeView(@Nullable UUID personId, @Nullable String name, List<Held> capacities, List<Item> waiting) {

    /**
     * A capacity, in words beside its codes.
     *
     * @param capacity  which
     * @param said      in a sentence of the reader's language
     * @param programme code of the programme; null for a head, a legal representative or an operator
     * @param unitId    the unit; null for an office for the whole tree
     * @param unitCode  its code
     * @param unit      its name
     * @param seatId    the seat; null unless it is of one
     * @param since     first day; null where it is not kept
     * @param suspended whether the liaison is suspended, and acts for nobody meanwhile
     */
    @Schema(name = "CapacityHeld")
    record Held(Capacity.Kind capacity, String said, @Nullable String programme, @Nullable UUID unitId, @Nullable String unitCode, @Nullable String unit,
                @Nullable UUID seatId, @Nullable LocalDate since, boolean suspended) { }

    /**
     * Something that waits for the caller.
     *
     * @param kind      which
     * @param said      in a sentence of the reader's language
     * @param id        identity of what it is about
     * @param programme code of the programme; null for one's own contact details
     * @param seatId    the seat; null where it is of no seat
     * @param unitId    the unit; null where it is of no unit
     * @param unit      its name; null likewise
     * @param dueAt     when it is due; null where no term is set
     * @param overdue   whether that has passed
     * @param articles  the articles that ask for it, as they are cited
     * @param act       the act by which it is done
     */
    @Schema(name = "WaitingItem")
    record Item(String kind, String said, UUID id, @Nullable String programme, @Nullable UUID seatId, @Nullable UUID unitId, @Nullable String unit,
                @Nullable Instant dueAt, boolean overdue, List<String> articles, Act act) { }

    /**
     * An act that the caller may do next.
     *
     * @param operation name of the operation, as the description of the interface has it
     * @param method    HTTP method
     * @param href      address, without the host
     */
    @Schema(name = "NextAct")
    record Act(@Schema(example = "recommendCandidate") String operation, @Schema(example = "POST") String method,
               @Schema(example = "/api/v1/nominations/0198a000-0000-7000-8000-000000000001/recommendation") String href) { }
}
