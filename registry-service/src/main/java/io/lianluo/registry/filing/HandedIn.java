package io.lianluo.registry.filing;

import io.lianluo.domain.InvalidInput;
import io.lianluo.domain.OnPaper;
import io.lianluo.domain.Text;
import io.lianluo.registry.paper.Paper;
import io.lianluo.registry.programme.FilingRule;
import io.lianluo.registry.programme.FilingRule.Field;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Everything that a unit hands in for a filing, checked.
 *
 * @param change      the change that it describes; nothing where it only declares the fields that the rule compares
 * @param declaration the fields that the rule compares
 * @param papers      what is attached
 * @param remark      what is said about it
 * @param onPaper     how it came on paper, where an office entered it; null otherwise
 */
public record HandedIn(DeclaredChange change, Declaration declaration, List<Paper> papers, @Nullable String remark, @Nullable OnPaper onPaper) {

    private static final int LONGEST = 2_000;

    public HandedIn {
        papers = List.copyOf(papers);
    }

    /**
     * Checks what a unit hands in; a compared field that the change says already need not be written again.
     *
     * @throws InvalidInput with every fault of the change, or of the fields
     */
    public static HandedIn of(FilingRule rule, @Nullable DeclaredChange change, Map<Field, String> written, List<Paper> papers, @Nullable String remark,
                              @Nullable OnPaper onPaper) {
        Map<Field, String> fields = new EnumMap<>(Field.class);
        fields.putAll(written);
        if (change != null) {
            change.refuseUnless(rule.when());
            change.fields().forEach((field, value) -> {
                if (rule.compares().contains(field)) {
                    fields.put(field, value);
                }
            });
        }
        return new HandedIn(change == null ? DeclaredChange.NONE : change, Declaration.of(rule.compares(), fields), papers, said(remark), onPaper);
    }

    /** Refuses it where a paper is missing; an original that was seen need not be attached, and neither what was handed in before. */
    void refuseIncomplete(FilingRule rule, List<Paper> papersBefore) {
        if (onPaper == null || onPaper.original() == null) {
            Paper.require(rule.papers().stream().filter(kind -> papersBefore.stream().noneMatch(paper -> paper.kind().equals(kind))).toList(), papers);
        }
    }

    static @Nullable String said(@Nullable String remark) {
        if (remark != null && Text.length(remark) > LONGEST) {
            throw new InvalidInput("remark", "remark");
        }
        return remark == null || remark.isBlank() ? null : remark.strip();
    }
}
