package io.lianluo.registry.unit.web;

import io.lianluo.registry.person.web.PersonRequest;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A unit to be founded, or brought up to date if its code is known: then what is left out stays as it is, and what is blank is cleared.
 *
 * @param code                its code, unique for ever
 * @param name                its name; a new unit must have one
 * @param kind                its kind; likewise
 * @param parent              code of its parent; a new unit without one is at the top of a tree
 * @param creditCode          its unified social credit code, where it has one
 * @param programmes          codes of all programmes it takes part in
 * @param foundedOn           first day of its existence for the platform, which never changes; today when left out
 * @param head                its head, where known
 * @param registrationNumber  its registration number
 * @param registrationKind    its kind of registration
 * @param address             its registered address
 * @param categories          codes of all categories of enterprise that it is counted among
 * @param legalRepresentative its legal representative
 */
record FoundUnitRequest(@Nullable String code, @Nullable String name, @Nullable String kind, @Nullable String parent, @Nullable String creditCode,
                        @Nullable List<String> programmes, @Nullable LocalDate foundedOn, @Nullable PersonRequest head,
                        @Nullable String registrationNumber, @Nullable String registrationKind, @Nullable String address,
                        @Nullable List<String> categories, @Nullable PersonRequest legalRepresentative) { }
