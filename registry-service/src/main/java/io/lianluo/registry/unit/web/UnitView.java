package io.lianluo.registry.unit.web;

import io.lianluo.registry.unit.Unit;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A unit as callers see it.
 *
 * @param id         its id
 * @param code       its code, unique for ever
 * @param name       its name
 * @param kind       its kind, by which programmes choose who must have a liaison
 * @param parentId   id of its parent; null at the top of a tree
 * @param creditCode its unified social credit code, where it has one
 * @param headId     person id of its head, where known
 * @param programmes codes of the programmes it takes part in
 * @param foundedOn  first day of its existence for the platform
 * @param version    how often it changed, as in its ETag
 */
record UnitView(String id, String code, String name, String kind, @Nullable String parentId, @Nullable String creditCode,
                @Nullable String headId, List<String> programmes, LocalDate foundedOn, long version) {

    static UnitView of(Unit unit) {
        return new UnitView(unit.id(), unit.code(), unit.name(), unit.kind(), unit.parentId(), unit.creditCode(), unit.headId(),
                unit.programmes(), unit.foundedOn(), unit.version());
    }
}
