package io.lianluo.registry.office;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The place of an office among the offices of a programme. There is at most one open office in each.
 *
 * @param programme code of the programme for which it acts
 * @param kind      the capacity in which it acts
 * @param unitId    the unit at the top of the part of the tree for which it acts; null when it acts for the whole tree
 */
public record OfficePlace(String programme, OfficeKind kind, @Nullable UUID unitId) { }
