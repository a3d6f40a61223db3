package io.lianluo.access;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A unit, as other contexts know it.
 *
 * @param id                    identity
 * @param code                  its code; null where that was not told
 * @param name                  its name
 * @param parentId              its parent; null at the top of a tree
 * @param headId                person id of its head, where known
 * @param legalRepresentativeId person id of its legal representative, where known
 * @param dissolvedOn           last day of its existence; null while it exists
 */
public record Unit(UUID id, @Nullable String code, String name, @Nullable UUID parentId, @Nullable UUID headId, @Nullable UUID legalRepresentativeId,
                   @Nullable LocalDate dissolvedOn) {

    /** A unit that exists. */
    public Unit(UUID id, String name, @Nullable UUID parentId, @Nullable UUID headId, @Nullable UUID legalRepresentativeId) {
        this(id, null, name, parentId, headId, legalRepresentativeId, null);
    }

    /** Tells whether it exists on that day. */
    public boolean existsOn(LocalDate day) {
        return dissolvedOn == null || !day.isAfter(dissolvedOn);
    }

    /** Tells whether the person heads the unit, or represents it by law: what a regulation gives to the unit, both may do. */
    public boolean isLedBy(UUID personId) {
        return personId.equals(headId) || personId.equals(legalRepresentativeId);
    }
}
