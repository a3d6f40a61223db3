package io.lianluo.endtoend;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * A made-up roster: units, heads, liaisons and officers of twelve regimes, the same at each run. Every name says that it is a sample, mail goes
 * to a domain that does not exist, and a fifth of the seats stay vacant, as seats do.
 */
public final class SampleRoster {

    private static final String HEADER =
            "type,unit,unit_name,unit_kind,parent,credit_code,programmes,programme,name,id_number,mobile,email,language,since,office,reason";
    private static final String[] SURNAMES = {"王", "李", "张", "刘", "陈", "杨", "黄", "赵", "吴", "周", "徐", "孙"};
    private static final String[] GIVEN_NAMES = {"伟", "芳", "娜", "敏", "静", "强", "磊", "洋", "勇", "艳", "杰", "涛", "明", "超"};

    /** The offices of each regime. */
    private static final List<String> OFFICES = List.of("secretariat", "leader", "auditor");
    private static final String JINGCHUAN = "registration-jingchuan";
    private static final String TOWNSHIP = "jch-town";

    private record Regime(String programme, String code, String unitName, String unitKind, boolean registered, boolean exOfficio) {

        static Regime within(String programme, String code, String unitName, String unitKind) {
            return new Regime(programme, code, unitName, unitKind, false, false);
        }

        static Regime ofEnterprises(String programme, String code, String unitName, String unitKind) {
            return new Regime(programme, code, unitName, unitKind, true, false);
        }

        /** A regime whose liaisons are the heads of the units, so that nobody is named. */
        static Regime ofHeads(String programme, String code, String unitName, String unitKind) {
            return new Regime(programme, code, unitName, unitKind, false, true);
        }
    }

    private static final List<Regime> REGIMES = List.of(
            Regime.ofHeads("work-safety", "saf", "车间", "production-unit"),
            Regime.ofEnterprises("model-rules", "mod", "机构", "organisation"),
            Regime.within("hospital-departments", "hos", "科室", "hospital-department"),
            Regime.within("company", "com", "部门", "company-department"),
            Regime.within("rules-and-regulations", "rul", "处室", "company-department"),
            Regime.ofEnterprises("registration-anhui", "anh", "企业", "enterprise"),
            Regime.ofEnterprises("registration-enterprise", "ent", "委托企业", "enterprise"),
            Regime.within("working-groups", "grp", "工作组", "group"),
            Regime.ofEnterprises(JINGCHUAN, "jch", "县属企业", "enterprise"),
            Regime.ofEnterprises("auto-trade-association", "tza", "会员单位", "member-unit"),
            Regime.ofEnterprises("information-security", "inf", "网络运营单位", "network-operator"));

    private final List<String> lines = new ArrayList<>();
    private int persons;
    private int units;

    private SampleRoster() {
        lines.add(HEADER);
    }

    /** The roster as a CSV file with so many units per regime. */
    public static String csv(int unitsPerRegime) {
        SampleRoster roster = new SampleRoster();
        roster.line("unit", TOWNSHIP, "示例镇", "township", "", "", JINGCHUAN, "", ",,,,", LocalDate.of(2026, 7, 1), "");
        for (Regime regime : REGIMES) {
            for (int i = 1; i <= unitsPerRegime; i++) {
                // Most have been in the regime since summer; each fourth joined in October, so that not everybody owes the same.
                LocalDate joined = i % 4 == 0 ? LocalDate.of(2026, 10, 8) : LocalDate.of(2026, 7, 1);
                // Each second enterprise of the county stands below the township.
                String parent = regime.programme().equals(JINGCHUAN) && i % 2 == 1 ? TOWNSHIP : "";
                roster.unit(regime, "%s-%03d".formatted(regime.code(), i), parent, joined, i % 5 != 0);
            }
        }
        roster.school();
        roster.offices();
        return String.join("\n", roster.lines) + "\n";
    }

    private void school() {
        Regime school = Regime.within("school", "sch", "学校", "school");
        Regime grade = Regime.within("school", "sch", "年级", "grade");
        Regime schoolClass = Regime.within("school", "sch", "班级", "class");
        LocalDate joined = LocalDate.of(2026, 9, 1);
        unit(school, "sch-1", "", joined, true);
        for (int g = 1; g <= 2; g++) {
            unit(grade, "sch-1-" + g, "sch-1", joined, true);
            for (int c = 1; c <= 2; c++) {
                unit(schoolClass, "sch-1-%d-%d".formatted(g, c), "sch-1-" + g, joined, g + c < 4);
            }
        }
    }

    /** One officer each, for the offices of all regimes and for the one of the township. */
    private void offices() {
        LocalDate since = LocalDate.of(2026, 7, 1);
        Stream.concat(REGIMES.stream().map(Regime::programme), Stream.of("school")).forEach(programme ->
                OFFICES.forEach(office -> line("officer", "", "", "", "", "", "", programme, person(), since, office)));
        line("officer", TOWNSHIP, "", "", "", "", "", JINGCHUAN, person(), since, "township-office");
    }

    private void unit(Regime regime, String code, String parent, LocalDate joined, boolean filled) {
        units++;
        String name = "示例%s%s".formatted(regime.unitName(), code.substring(code.indexOf('-') + 1));
        String creditCode = regime.registered() ? creditCode(units) : "";
        boolean headKnown = !regime.exOfficio() || filled;
        line("unit", code, name, regime.unitKind(), parent, creditCode, regime.programme(), "", headKnown ? person() : ",,,,", joined, "");
        if (filled && !regime.exOfficio()) {
            line("liaison", code, "", "", "", "", "", regime.programme(), person(), joined, "");
        }
    }

    private void line(String type, String unit, String unitName, String unitKind, String parent, String creditCode, String programmes, String programme, String person,
                      LocalDate since, String office) {
        lines.add(String.join(",", type, unit, unitName, unitKind, parent, creditCode, programmes, programme, person, since.toString(), office,
                type.equals("liaison") ? "taken-over" : ""));
    }

    /** The columns from name to language of a new person. */
    private String person() {
        persons++;
        String name = "示例·" + SURNAMES[persons % SURNAMES.length] + GIVEN_NAMES[(persons * 5) % GIVEN_NAMES.length];
        // Each seventh person reads English, so that both languages are seen.
        String language = persons % 7 == 0 ? "en" : "zh";
        return String.join(",", name, idNumber(persons), "1380000%04d".formatted(persons), "p%04d@sample.example".formatted(persons), language);
    }

    /** A number by the rule of GB 11643, of nobody. */
    static String idNumber(int serial) {
        LocalDate born = LocalDate.of(1970, 1, 1).plusDays(serial * 37L % 9000);
        String digits = "110101%s%03d".formatted(born.toString().replace("-", ""), serial % 1000);
        int sum = 0;
        for (int i = 0; i < 17; i++) {
            sum += (digits.charAt(i) - '0') * ((1 << (17 - i)) % 11);
        }
        return digits + "10X98765432".charAt(sum % 11);
    }

    /** A code by the rules of GB 32100 and, for the organisation within it, GB 11714. */
    static String creditCode(int serial) {
        String organisation = "%08d".formatted(10_000_000 + serial);
        int[] weights = {3, 7, 9, 10, 5, 8, 4, 2};
        int sum = 0;
        for (int i = 0; i < 8; i++) {
            sum += (organisation.charAt(i) - '0') * weights[i];
        }
        int check = 11 - sum % 11;
        String body = "91321200" + organisation + (check == 10 ? "X" : check == 11 ? "0" : String.valueOf(check));
        String alphabet = "0123456789ABCDEFGHJKLMNPQRTUWXY";
        int total = 0;
        int weight = 1;
        for (char c : body.toCharArray()) {
            total += alphabet.indexOf(c) * weight;
            weight = weight * 3 % 31;
        }
        return body + alphabet.charAt((31 - total % 31) % 31);
    }
}
