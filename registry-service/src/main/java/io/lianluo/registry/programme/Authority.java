package io.lianluo.registry.programme;

import io.lianluo.domain.LocalizedText;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The authority that issues and interprets a programme (主管单位).
 *
 * @param unit    code of the unit that is the authority
 * @param office  its office that acts, such as secretariat
 * @param name    its name as it stands on paper; null where the file does not say, so that the name of the unit stands there
 * @param offices the offices below that act for a part of the tree each (JCH-2)
 */
public record Authority(String unit, String office, @Nullable LocalizedText name, List<LowerOffice> offices) {

    /** An authority with one office. */
    public Authority(String unit, String office) {
        this(unit, office, null, List.of());
    }

    /** Its name as it stands on paper: the one that the file says, or the name of its unit, or the unit's code while that is not registered. */
    public LocalizedText onPaper(Optional<String> unitName) {
        String otherwise = unitName.orElse(unit);
        return name == null ? new LocalizedText(otherwise, otherwise) : name;
    }

    /**
     * An office that acts for a part of the tree.
     *
     * @param id        identity among the offices of the programme, such as township-office
     * @param title     what it is called
     * @param unitKinds kinds of unit that have one each; it acts for the units below, unless a nearer office does
     * @param articles  numbers of the articles that it follows from
     */
    public record LowerOffice(String id, LocalizedText title, List<String> unitKinds, List<String> articles) { }
}
