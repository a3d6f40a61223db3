package io.lianluo.registry.unit;

import java.text.Normalizer;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Which units to find; a part that is null asks for nothing.
 *
 * @param shown         units that take part in one of these programmes, or belong to a part of one
 * @param parentId      units under this one, directly, on the day
 * @param kind          units of this kind
 * @param headId        units headed by this person now
 * @param ledBy         units headed or represented by this person now
 * @param category      units counted among this category of enterprise
 * @param representedBy units whose legal representative is this person now
 * @param on            units that exist on this day; when null, whether they exist or not, and the parent is the latest
 * @param beginning     units whose code or present name begins like this, as {@link #normal} writes it
 * @param own           units that are somebody's own, beside those that are shown
 */
public record UnitFilter(Shown shown, @Nullable UUID parentId, @Nullable String kind, @Nullable UUID headId, @Nullable UUID ledBy,
                         @Nullable String category, @Nullable UUID representedBy, @Nullable LocalDate on,
                         @Nullable String beginning, @Nullable Own own) {

    private static final Shown EVERYTHING = Shown.ofProgrammes(null);

    /**
     * Units of which somebody may know because of what they are themselves.
     *
     * @param units     these
     * @param programme those of them that take part in this programme; null for all
     */
    public record Own(Set<UUID> units, @Nullable String programme) { }

    /** All units, whether they exist or not. */
    public static UnitFilter all() {
        return new UnitFilter(EVERYTHING, null, null, null, null, null, null, null, null, null);
    }

    /** All units of a programme. */
    public static UnitFilter ofProgramme(String code) {
        return all().inProgrammes(Set.of(code));
    }

    /** Units that a person heads now. */
    public static UnitFilter headedBy(UUID personId) {
        return new UnitFilter(EVERYTHING, null, null, personId, null, null, null, null, null, null);
    }

    /** Units that a person heads or represents by law now. */
    public static UnitFilter ledBy(UUID personId) {
        return new UnitFilter(EVERYTHING, null, null, null, personId, null, null, null, null, null);
    }

    /** Units whose legal representative somebody is now. */
    public static UnitFilter representedBy(UUID personId) {
        return new UnitFilter(EVERYTHING, null, null, null, null, null, personId, null, null, null);
    }

    /** Returns this filter, limited to units that take part in one of these programmes; in whichever for null. */
    public UnitFilter inProgrammes(@Nullable Set<String> codes) {
        return new UnitFilter(Shown.ofProgrammes(codes), parentId, kind, headId, ledBy, category, representedBy, on, beginning, own);
    }

    /** Returns this filter, limited to units that somebody may see by office. */
    public UnitFilter in(Shown part) {
        return new UnitFilter(part, parentId, kind, headId, ledBy, category, representedBy, on, beginning, own);
    }

    /** Returns this filter, which finds what is somebody's own beside what is shown. */
    public UnitFilter orOwn(Own others) {
        return new UnitFilter(shown, parentId, kind, headId, ledBy, category, representedBy, on, beginning, others);
    }

    /** Returns this filter, limited to units directly under another on the day; under whichever for null. */
    public UnitFilter below(@Nullable UUID unitId) {
        return new UnitFilter(shown, unitId, kind, headId, ledBy, category, representedBy, on, beginning, own);
    }

    /** Returns this filter, limited to units of a kind; of whichever for null. */
    public UnitFilter ofKind(@Nullable String asked) {
        return new UnitFilter(shown, parentId, asked, headId, ledBy, category, representedBy, on, beginning, own);
    }

    /** Returns this filter, limited to units counted among a category of enterprise; among whichever for null. */
    public UnitFilter inCategory(@Nullable String code) {
        return new UnitFilter(shown, parentId, kind, headId, ledBy, code, representedBy, on, beginning, own);
    }

    /** Returns this filter, limited to units that exist on a day. */
    public UnitFilter existingOn(LocalDate day) {
        return new UnitFilter(shown, parentId, kind, headId, ledBy, category, representedBy, day, beginning, own);
    }

    /** Returns this filter, limited to units whose code or present name begins like this. */
    public UnitFilter beginning(String text) {
        return new UnitFilter(shown, parentId, kind, headId, ledBy, category, representedBy, on, normal(text), own);
    }

    /** Code or name as they are looked for: whether letters are small or wide, and where blanks are, makes no difference. */
    public static String normal(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT).replaceAll("\\s+", "");
    }
}
