package io.lianluo.registry.privacy;

/** The fields that are masked unless the caller may see them. Names are not masked, because everyone who may know of a liaison may know the name. */
public enum PersonalField {
    /** The citizen's ID number. */
    ID_NUMBER,
    /** The mobile number. */
    MOBILE,
    /** The mail address. */
    EMAIL
}
