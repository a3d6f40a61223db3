package io.lianluo.access;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A unit, as other contexts know it.
 *
 * @param id                    identity
 * @param name                  its name
 * @param parentId              its parent; null at the top of a tree
 * @param headId                person id of its head, where known
 * @param legalRepresentativeId person id of its legal representative, where known
 */
public record Unit(UUID id, String name, @Nullable UUID parentId, @Nullable UUID headId, @Nullable UUID legalRepresentativeId) {

    /** Tells whether the person heads the unit, or represents it by law: what a regulation gives to the unit, both may do. */
    public boolean isLedBy(UUID personId) {
        return personId.equals(headId) || personId.equals(legalRepresentativeId);
    }
}
