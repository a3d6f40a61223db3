package io.lianluo.documents.table;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.apache.poi.ss.usermodel.BuiltinFormats;
import org.apache.poi.ss.usermodel.DateUtil;
import org.jspecify.annotations.Nullable;
import org.xml.sax.Attributes;
import org.xml.sax.helpers.DefaultHandler;

/** The number formats of a workbook's styles, and of these alone: fonts, fills and borders say nothing about a cell's value. */
final class NumberFormats extends DefaultHandler {

    private static final int MOST = 100_000;
    private static final int LONGEST = 1_000;
    /** Formats that have no code of their own in a file; in Chinese they all show days or times, which POI does not know. */
    private static final int[][] CHINESE_DAYS = {{27, 36}, {50, 58}};
    /** The parts of a format that it shows literally, and its colours, conditions, languages and widths. The elapsed hours are kept. */
    private static final Pattern NOT_OF_THE_VALUE = Pattern.compile("\"[^\"]*\"|\\\\.|_.|\\*.|\\[(?!h+\\]|m+\\]|s+\\])[^\\]]*\\]");
    private static final Pattern PARTS_OF_DAYS = Pattern.compile("[ymdhs]|上午|下午");
    private static final Pattern YEARS_AND_WEEKDAYS = Pattern.compile("e|a{3,4}");
    private static final Pattern DIGITS = Pattern.compile("[0#?]");
    private static final Pattern GENERAL = Pattern.compile("general|通用格式|@");
    private static final Pattern ZEROS = Pattern.compile("0{2,30}");

    private final TableKind kind;
    private final Map<Integer, String> codes = new HashMap<>();
    private final List<Integer> formats = new ArrayList<>();
    private final Map<Integer, Boolean> days = new HashMap<>();
    private boolean cellStyles;

    NumberFormats(TableKind kind) {
        this.kind = kind;
    }

    @Override
    public void startElement(String uri, String name, String qualified, Attributes attributes) {
        if (name.equals("numFmt") && !cellStyles) {
            String code = attributes.getValue("formatCode");
            if (codes.size() < MOST && code != null && code.length() <= LONGEST) {
                codes.put(number(attributes.getValue("numFmtId")), code);
            }
        } else if (name.equals("cellXfs")) {
            cellStyles = true;
        } else if (name.equals("xf") && cellStyles) {
            if (formats.size() == MOST) {
                throw kind.refusal(TableFault.NOT_XLSX);
            }
            formats.add(number(attributes.getValue("numFmtId")));
        }
    }

    @Override
    public void endElement(String uri, String name, String qualified) {
        if (name.equals("cellXfs")) {
            cellStyles = false;
        }
    }

    /** Tells whether numbers in cells of that style are shown as a day. */
    boolean isDay(int style) {
        return days.computeIfAbsent(format(style), this::isDayFormat);
    }

    /** To how many digits a number is filled up with zeros on its left; 0 where it is shown as it is. */
    int digits(int style) {
        String code = codes.get(format(style));
        return code != null && ZEROS.matcher(code).matches() ? code.length() : 0;
    }

    private int format(int style) {
        return style >= 0 && style < formats.size() ? formats.get(style) : 0;
    }

    private boolean isDayFormat(int format) {
        String code = codes.get(format);
        if (code == null) {
            for (int[] range : CHINESE_DAYS) {
                if (format >= range[0] && format <= range[1]) {
                    return true;
                }
            }
            String builtin = format >= 0 && format < BuiltinFormats.getAll().length ? BuiltinFormats.getBuiltinFormat(format) : null;
            return DateUtil.isInternalDateFormat(format) || builtin != null && DateUtil.isADateFormat(format, builtin);
        }
        return showsDay(code);
    }

    /** POI does not know the words of Chinese formats: 时, 分, 星期, years of an era. */
    static boolean showsDay(String code) {
        String plain = NOT_OF_THE_VALUE.matcher(code).replaceAll("").toLowerCase(Locale.ROOT);
        int section = plain.indexOf(';');
        String first = section < 0 ? plain : plain.substring(0, section);
        if (GENERAL.matcher(first).find()) {
            return false;
        }
        return PARTS_OF_DAYS.matcher(first).find() || YEARS_AND_WEEKDAYS.matcher(first).find() && !DIGITS.matcher(first).find();
    }

    private static int number(@Nullable String attribute) {
        return attribute == null ? 0 : Integer.parseInt(attribute);
    }
}
