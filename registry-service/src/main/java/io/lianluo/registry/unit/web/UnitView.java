package io.lianluo.registry.unit.web;

import io.lianluo.registry.unit.Unit;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A unit as callers see it; as of a day, its name, parent, head and legal representative are those of that day, and the rest is as of now.
 *
 * @param id                    its id
 * @param code                  its code, unique for ever
 * @param name                  its name
 * @param kind                  its kind, by which programmes choose who must have a liaison
 * @param parentId              id of its parent; null at the top of a tree
 * @param creditCode            its unified social credit code, where it has one
 * @param registrationNumber    its registration number, where known
 * @param registrationKind      its kind of registration, where known
 * @param address               its registered address, where known
 * @param categories            codes of the categories of enterprise that it is counted among
 * @param headId                person id of its head, where known
 * @param head                  the head's name; null where there is none, once it is erased, and for callers who are not to know
 * @param legalRepresentativeId person id of its legal representative, where known
 * @param legalRepresentative   the legal representative's name, likewise
 * @param telephone             telephone of its office, as the unit reported it; null where it did not, and for callers who are not to know
 * @param programmes            codes of the programmes it takes part in
 * @param foundedOn             first day of its existence for the platform
 * @param dissolvedOn           last day of its existence; null while it exists
 * @param mergedInto            id of the unit that it became a part of
 * @param version               how often it changed, as in its ETag
 */
record UnitView(UUID id, String code, String name, String kind, @Nullable UUID parentId, @Nullable String creditCode,
                @Nullable String registrationNumber, @Nullable String registrationKind, @Nullable String address, List<String> categories,
                @Nullable UUID headId, @Nullable String head, @Nullable UUID legalRepresentativeId, @Nullable String legalRepresentative,
                @Nullable String telephone, List<String> programmes, LocalDate foundedOn, @Nullable LocalDate dissolvedOn, @Nullable UUID mergedInto, long version) {

    /**
     * A unit as it is, or as it was on a day.
     *
     * @param day   a day on which the unit exists; null for now
     * @param known the names of people that the caller may know, by their ids
     */
    static UnitView of(Unit unit, @Nullable LocalDate day, Map<UUID, String> known, @Nullable String telephone) {
        String name = day == null ? unit.name() : Objects.requireNonNull(unit.names().on(day));
        UUID parentId = day == null ? unit.parentId() : unit.parents().on(day);
        UUID headId = head(unit, day);
        UUID representativeId = representative(unit, day);
        return new UnitView(unit.id(), unit.code(), name, unit.kind(), parentId, unit.creditCode(), unit.registration().number(),
                unit.registration().kind(), unit.registration().address(), unit.categories(), headId, headId == null ? null : known.get(headId), representativeId,
                representativeId == null ? null : known.get(representativeId), telephone, unit.programmes(),
                unit.foundedOn(), unit.dissolvedOn().orElse(null), unit.mergedInto().orElse(null), unit.version());
    }

    static @Nullable UUID head(Unit unit, @Nullable LocalDate day) {
        return day == null ? unit.headId() : unit.heads().on(day);
    }

    static @Nullable UUID representative(Unit unit, @Nullable LocalDate day) {
        return day == null ? unit.legalRepresentativeId() : unit.legalRepresentatives().on(day);
    }
}
