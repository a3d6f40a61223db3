package io.lianluo.registry.unit.web;

import io.lianluo.registry.person.web.PersonRequest;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A unit to be founded, or brought up to date if its code is known.
 *
 * @param code       its code, unique for ever
 * @param name       its name
 * @param kind       its kind
 * @param parent     code of its parent; left out at the top of a tree
 * @param creditCode its unified social credit code, where it has one
 * @param programmes codes of the programmes it takes part in
 * @param foundedOn  first day of its existence for the platform; today when left out
 * @param head       its head, where known
 */
record FoundUnitRequest(@Nullable String code, @Nullable String name, @Nullable String kind, @Nullable String parent, @Nullable String creditCode,
                        @Nullable List<String> programmes, @Nullable LocalDate foundedOn, @Nullable PersonRequest head) { }
