package io.lianluo.registry.unit;

import java.text.Normalizer;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which units to find; a part that is null asks for nothing.
 *
 * @param programmes    units that take part in one of these programmes
 * @param parentId      units under this one, directly, on the day
 * @param kind          units of this kind
 * @param headId        units headed by this person now
 * @param category      units counted among this category of enterprise
 * @param representedBy units whose legal representative is this person now
 * @param on            units that exist on this day; when null, whether they exist or not, and the parent is the latest
 * @param beginning     units whose code or present name begins like this, as {@link #normal} writes it
 */
public record UnitFilter(@Nullable Set<String> programmes, @Nullable String parentId, @Nullable String kind, @Nullable String headId,
                         @Nullable String category, @Nullable String representedBy, @Nullable LocalDate on,
                         @Nullable String beginning) {

    /** Units of whatever category, whether they exist or not. */
    public UnitFilter(@Nullable Set<String> programmes, @Nullable String parentId, @Nullable String kind, @Nullable String headId) {
        this(programmes, parentId, kind, headId, null, null);
    }

    /** Units whoever represents them. */
    public UnitFilter(@Nullable Set<String> programmes, @Nullable String parentId, @Nullable String kind, @Nullable String headId,
                      @Nullable String category, @Nullable LocalDate on) {
        this(programmes, parentId, kind, headId, category, null, on, null);
    }

    /** Units whose legal representative somebody is now. */
    public static UnitFilter representedBy(String personId) {
        return new UnitFilter(null, null, null, null, null, personId, null, null);
    }

    /** Returns this filter, limited to units whose code or present name begins like this. */
    public UnitFilter beginning(String text) {
        return new UnitFilter(programmes, parentId, kind, headId, category, representedBy, on, normal(text));
    }

    /** Code or name as they are looked for: whether letters are small or wide, and where blanks are, makes no difference. */
    public static String normal(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT).replaceAll("\\s+", "");
    }

    /** All units of a programme. */
    public static UnitFilter ofProgramme(String programme) {
        return new UnitFilter(Set.of(programme), null, null, null);
    }
}
