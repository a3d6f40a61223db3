package io.lianluo.registry.privacy;

/** Somebody in office cannot be erased: nobody could reach them, and yet they would be called to account. */
public final class PersonInOfficeException extends RuntimeException {

    /** What keeps a person from being erased. */
    public enum Office {
        /** They head a unit. */
        HEAD,
        /** They are a unit's legal representative. */
        LEGAL_REPRESENTATIVE,
        /** They hold a seat. */
        LIAISON,
        /** They look after a seat on the authority's side. */
        COUNTERPART,
        /** They are the candidate of a nomination that is not over. */
        CANDIDATE
    }

    private final Office office;

    PersonInOfficeException(String personId, Office office) {
        super("the person " + personId + " is in office: " + office);
        this.office = office;
    }

    /** What keeps them. */
    public Office office() {
        return office;
    }
}
