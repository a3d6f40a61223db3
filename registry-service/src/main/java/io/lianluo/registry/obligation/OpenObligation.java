package io.lianluo.registry.obligation;

import java.util.UUID;

/**
 * Something owed that has no outcome yet, missing or not.
 *
 * @param programme code of the programme
 * @param duty      id of its duty
 * @param seatId    the seat that owes it
 */
public record OpenObligation(String programme, String duty, UUID seatId) { }
