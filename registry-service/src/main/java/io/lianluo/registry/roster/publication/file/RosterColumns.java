package io.lianluo.registry.roster.publication.file;

import io.lianluo.registry.roster.publication.RosterRow;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The columns of a printed roster, in the reader's language. */
final class RosterColumns {

    private RosterColumns() { }

    static boolean english(Locale language) {
        return language.getLanguage().equals("en");
    }

    static List<String> names(Locale language) {
        return english(language) ? List.of("No.", "Unit", "Unit code", "Seat", "Liaison", "Since")
                : List.of("序号", "单位名称", "单位代码", "席位", "联络员", "任职日期");
    }

    static List<String> cells(int number, RosterRow entry, Locale language) {
        String seat = english(language) ? entry.title().en() : entry.title().zh();
        return List.of(Integer.toString(number), entry.unit(), entry.unitCode(), entry.ordinal() == 1 ? seat : seat + " " + entry.ordinal(),
                holder(entry, language), entry.since() == null ? "" : entry.since().toString());
    }

    private static String holder(RosterRow entry, Locale language) {
        if (entry.vacant()) {
            return english(language) ? "vacant" : "空缺";
        }
        @Nullable String name = entry.name();
        return name != null ? name : english(language) ? "erased" : "已删除";
    }
}
