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
 * @param registrationNumber  its registration number; when left out, what is known stays, as with all that follow
 * @param registrationKind    its kind of registration
 * @param address             its registered address
 * @param categories          codes of the categories of enterprise that it is counted among
 * @param legalRepresentative its legal representative
 */
record FoundUnitRequest(@Nullable String code, @Nullable String name, @Nullable String kind, @Nullable String parent, @Nullable String creditCode,
                        @Nullable List<String> programmes, @Nullable LocalDate foundedOn, @Nullable PersonRequest head,
                        @Nullable String registrationNumber, @Nullable String registrationKind, @Nullable String address,
                        @Nullable List<String> categories, @Nullable PersonRequest legalRepresentative) { }
