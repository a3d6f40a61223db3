package io.lianluo.registry.programme;

import io.lianluo.domain.LocalizedText;
import org.jspecify.annotations.Nullable;

/**
 * An article of a regulation, or an item of one, that its programme answers for.
 *
 * @param number      its number, with the items in parentheses, such as 4(2); 4/6(1) where numbers begin anew in chapter 4
 * @param cited       its name where it is cited, such as 第四条第（二）项
 * @param asks        a sentence on its demand, in words of the programme's own
 * @param nothingToDo the reason why no rule of the programme acts on it; null when one does
 */
public record Article(String number, LocalizedText cited, LocalizedText asks, @Nullable LocalizedText nothingToDo) {

    private static final String DIGITS = "零一二三四五六七八九";
    private static final int TEN = 10;
    private static final int HUNDRED = 100;

    /** The name by which a regulation's article of that number is cited, unless its regulation has names of its own for its parts. */
    public static LocalizedText citation(String number) {
        int slash = number.indexOf('/');
        String inChapter = number.substring(slash + 1);
        String[] parts = inChapter.replace(")", "").split("\\(");
        StringBuilder zh = new StringBuilder(slash < 0 ? "" : "第" + numeral(Integer.parseInt(number.substring(0, slash))) + "章");
        zh.append("第").append(numeral(Integer.parseInt(parts[0]))).append("条");
        if (parts.length > 1) {
            zh.append("第（").append(numeral(Integer.parseInt(parts[1]))).append("）项");
        }
        for (int i = 2; i < parts.length; i++) {
            zh.append("第").append(parts[i]).append("目");
        }
        return new LocalizedText(zh.toString(), (slash < 0 ? "" : "ch. " + number.substring(0, slash) + ", ") + "art. " + inChapter);
    }

    private static String numeral(int number) {
        if (number >= HUNDRED) {
            int rest = number % HUNDRED;
            return DIGITS.charAt(number / HUNDRED) + "百" + (rest == 0 ? "" : rest < TEN ? "零" + numeral(rest) : (rest < 2 * TEN ? "一" : "") + numeral(rest));
        }
        if (number < TEN) {
            return DIGITS.substring(number, number + 1);
        }
        String tens = number < 2 * TEN ? "" : DIGITS.substring(number / TEN, number / TEN + 1);
        return tens + "十" + (number % TEN == 0 ? "" : numeral(number % TEN));
    }
}
