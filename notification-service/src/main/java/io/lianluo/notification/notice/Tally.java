package io.lianluo.notification.notice;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Counts the notices of a programme, or those about units of a part of its tree, by their status.
 *
 * @param programme   code of the programme
 * @param unitId      the unit at which the part begins; null for the whole programme
 * @param pending     under way
 * @param served      proven to have arrived
 * @param read        of these, those that were opened in the inbox
 * @param undelivered not reached by mail, waiting in the inbox
 * @param lapsed      no longer true before they left
 */
public record Tally(String programme, @Nullable UUID unitId, long pending, long served, long read, long undelivered, long lapsed) { }
