package io.lianluo.registry.seat.mongo;

import io.lianluo.registry.seat.SeatState;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A seat as kept. What follows the parts is derived from them, to find and count seats by.
 *
 * @param occupancy     held, vacant or closed
 * @param termFrom     day with whose end the term of its vacancy began; null unless it is vacant and nobody was told that the term passed
 * @param lastChange   day on which it went to somebody else the last time; null if it never did
 * @param changes      all those days, the last first
 * @param counterpart  who looks after it on the authority's side; null while nobody does, which keeps it out of the index
 * @param openHandover whether something is left to hand over; null if not, which keeps it out of the index
 * @param transferring whether its liaison is about to go to another seat; null if not, which keeps it out of the index
 * @param uncheckedFrom first day on which something is to be found out about a condition; null if nothing is, which keeps it out of the index
 * @param tellsLapseFrom first day on which something is to be told of a finding that lapses; null if nothing is, which keeps it out of the index
 * @param files        the uploaded files to which papers about its liaisons refer
 * @param sealedBy     name of the key that sealed what the parts say of people
 */
record SeatDocument(String programme, String rule, UUID unitId, int ordinal, SeatState parts, Occupancy occupancy,
                 @Nullable LocalDate termFrom, @Nullable LocalDate lastChange, List<LocalDate> changes,
                 @Nullable UUID counterpart, @Nullable Boolean openHandover, @Nullable Boolean transferring,
                 @Nullable LocalDate uncheckedFrom, @Nullable LocalDate tellsLapseFrom, Set<UUID> files, String sealedBy) {

    enum Occupancy { HELD, VACANT, CLOSED }
}
