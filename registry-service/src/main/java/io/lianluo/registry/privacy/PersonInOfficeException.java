package io.lianluo.registry.privacy;

/** Somebody who holds a seat or heads a unit cannot be erased: nobody could reach them, and yet they would be called to account. */
public final class PersonInOfficeException extends RuntimeException {

    PersonInOfficeException(String personId) {
        super("the person " + personId + " holds a seat or heads a unit");
    }
}
