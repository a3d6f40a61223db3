package io.lianluo.registry.seat.web;

import io.lianluo.registry.person.web.PersonRequest;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A request to name the person who looks after a seat on the authority's side.
 *
 * @param person   somebody described; recognised if they are known
 * @param personId or somebody known; one of the two
 * @param since    first day; today when left out
 */
record CounterpartRequest(@Nullable PersonRequest person, @Nullable UUID personId, @Nullable LocalDate since) { }
