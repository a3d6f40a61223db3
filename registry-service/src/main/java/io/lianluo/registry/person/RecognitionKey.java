package io.lianluo.registry.person;

/**
 * A thing by which somebody is recognised. A telephone on duty and the mailbox of an office are shared, and are handed on to a successor: so neither
 * makes two people one by itself.
 */
public enum RecognitionKey {
    /** The ID number, which nobody shares. */
    ID_NUMBER,
    /** The name and the mobile number together. */
    NAME_AND_MOBILE,
    /** The name and the mail address together. */
    NAME_AND_EMAIL
}
