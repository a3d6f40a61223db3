package io.lianluo.registry.declaration;

import io.lianluo.registry.filing.Compared;

/**
 * The result of comparing a declared field with what is registered; it shows neither value.
 *
 * @param field  which field
 * @param result how it compares
 */
public record ComparedField(Field field, Compared.Result result) {

    /** The fields that are compared. */
    public enum Field {
        /** Name of the unit. */
        UNIT_NAME,
        /** Kind of the unit. */
        UNIT_KIND,
        /** Unified social credit code. */
        CREDIT_CODE,
        /** Registration number. */
        REGISTRATION_NUMBER,
        /** Kind of registration. */
        REGISTRATION_KIND,
        /** Registered address. */
        ADDRESS,
        /** Name of the legal representative. */
        LEGAL_REPRESENTATIVE_NAME,
        /** ID number of the legal representative. */
        LEGAL_REPRESENTATIVE_ID_NUMBER,
        /** Mobile number of the legal representative. */
        LEGAL_REPRESENTATIVE_MOBILE,
        /** Name of the liaison. */
        LIAISON_NAME,
        /** ID number of the liaison. */
        LIAISON_ID_NUMBER,
        /** Mobile number of the liaison. */
        LIAISON_MOBILE;

        /** Tells whether it is about the liaison, whom the declaration names anew. */
        boolean isOfLiaison() {
            return this == LIAISON_NAME || this == LIAISON_ID_NUMBER || this == LIAISON_MOBILE;
        }
    }
}
