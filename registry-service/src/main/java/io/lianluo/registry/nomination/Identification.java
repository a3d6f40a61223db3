package io.lianluo.registry.nomination;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The authority's word for who the candidate of a nomination is. It stands apart from the nomination, of whose changes those hear who recommend:
 * they are not to learn that there was a doubt.
 *
 * @param nominationId the nomination
 * @param round        which of its candidates, from 1
 * @param personId     who the candidate is; null for somebody new
 * @param by           subject of whoever decided
 * @param at           when
 */
public record Identification(UUID nominationId, int round, @Nullable UUID personId, String by, Instant at) { }
