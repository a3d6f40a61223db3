package io.lianluo.registry.office;

import io.lianluo.domain.LocalizedText;

/** The capacities in which an office can act for a programme. */
public enum OfficeKind {
    /** It administers the programme, or the part of the tree for which it is there. */
    SECRETARIAT("秘书处", "Secretariat"),
    /** It decides what the secretariat prepared. */
    LEADER("领导小组", "Leading group"),
    /** It reads everything and changes nothing. */
    AUDITOR("监督检查部门", "Audit office");

    private final LocalizedText title;

    OfficeKind(String zh, String en) {
        this.title = new LocalizedText(zh, en);
    }

    /** The title of an office to which nobody gave another one. */
    LocalizedText usualTitle() {
        return title;
    }
}
