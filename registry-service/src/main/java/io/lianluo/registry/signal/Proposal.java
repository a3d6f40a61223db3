package io.lianluo.registry.signal;

import io.lianluo.registry.text.LocalizedText;
import java.time.Instant;

/**
 * The authority's advice to name another liaison, as assessment proposed it.
 *
 * @param id         the proposal
 * @param seatId     the seat
 * @param liaisonId  the appointment in question
 * @param reason     why
 * @param proposedAt when
 */
public record Proposal(String id, String seatId, String liaisonId, LocalizedText reason, Instant proposedAt) { }
