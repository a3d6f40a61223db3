package io.lianluo.assessment.ledger.web;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The ledgers of a seat that the caller may see.
 *
 * @param seatId   the seat
 * @param seat     id of the seat rule; null while the registry has not told of the seat
 * @param unitName name of its unit
 * @param vacant   whether nobody holds it
 * @param current  the ledger of whoever holds it
 * @param past     the ledgers of those who held it before, and of vacancies
 */
@Schema(name = "SeatLedgers", description = "一个席位现任与历任的台账 · the ledgers of a seat, of the present holder and of earlier ones")
record SeatLedgersView(UUID seatId, @Nullable String seat, @Nullable String unitName, boolean vacant, @Nullable LedgerView current,
                       List<LedgerView> past) { }
