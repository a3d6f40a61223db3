package io.lianluo.registry.privacy;

/** What is masked unless the caller may see it. Names are not: whoever may know of a liaison knows the name. */
public enum PersonalField {
    /** The citizen's ID number. */
    ID_NUMBER,
    /** The mobile number. */
    MOBILE,
    /** The mail address. */
    EMAIL
}
