package io.lianluo.registry.roster.line;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** The columns that a roster file may have, by their English or Chinese names. */
public enum Column {
    /** The type of the line: a unit, a liaison or an officer. */
    TYPE("类型"),
    /** Code of the unit. */
    UNIT("单位代码"),
    /** Name of the unit. */
    UNIT_NAME("单位名称"),
    /** Kind of the unit. */
    UNIT_KIND("单位类别"),
    /** Code of the unit's parent. */
    PARENT("上级单位"),
    /** Unified social credit code of the unit. */
    CREDIT_CODE("统一社会信用代码"),
    /** Registration number of the unit. */
    REGISTRATION_NUMBER("登记注册号"),
    /** Kind of registration of the unit. */
    REGISTRATION_KIND("登记类型"),
    /** Registered address of the unit. */
    ADDRESS("住所"),
    /** Codes of the categories of enterprise that the unit is counted among. */
    CATEGORIES("企业分类"),
    /** Name of the unit's legal representative. */
    LEGAL_NAME("法定代表人"),
    /** ID number of the unit's legal representative. */
    LEGAL_ID_NUMBER("法定代表人身份证号"),
    /** Mobile number of the unit's legal representative. */
    LEGAL_MOBILE("法定代表人手机"),
    /** Codes of the programmes that the unit takes part in. */
    PROGRAMMES("参加制度"),
    /** Code of the programme whose seat it is. */
    PROGRAMME("制度"),
    /** Id of the programme's seat rule. */
    SEAT("席位"),
    /** The office for which an officer acts: its capacity, or the id of a lower office of the programme. */
    OFFICE("经办部门"),
    /** Which of the unit's seats of that rule. */
    ORDINAL("序号"),
    /** Name of the person. */
    NAME("姓名"),
    /** ID number of the person. */
    ID_NUMBER("身份证号"),
    /** Mobile number of the person. */
    MOBILE("手机"),
    /** Mail address of the person. */
    EMAIL("邮箱"),
    /** Language that the person reads. */
    LANGUAGE("语言"),
    /** Whom the line means where that is doubtful: the id of a known person, or that it is a new one. */
    PERSON("人员编号"),
    /** The same of the unit's legal representative. */
    LEGAL_PERSON("法定代表人编号"),
    /** First day of the unit or of the appointment. */
    SINCE("起始日期"),
    /** Last day of the appointment of an officer. */
    UNTIL("截止日期"),
    /** Why somebody is appointed without a nomination. */
    REASON("任命理由"),
    /** Number of the authority's decision to appoint without a nomination. */
    DECISION("决定文号");

    private final String chinese;

    Column(String chinese) {
        this.chinese = chinese;
    }

    /** The column of that name. */
    public static Optional<Column> named(String name) {
        String plain = name.strip();
        return Arrays.stream(values()).filter(column -> column.chinese.equals(plain) || column.english().equals(plain.toLowerCase(Locale.ROOT))).findFirst();
    }

    /** Its name in English, by which faults name it. */
    public String english() {
        return name().toLowerCase(Locale.ROOT);
    }
}
