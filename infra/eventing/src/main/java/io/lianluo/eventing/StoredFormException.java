package io.lianluo.eventing;

/**
 * A stored document is not as the form says that it carries. It is neither answered nor saved, because either would lose what is not understood; the
 * message names the collection, the document and the field.
 */
public final class StoredFormException extends IllegalStateException {

    StoredFormException(String collection, String id, String fault) {
        super("Collection " + collection + ", document " + id + ": " + fault);
    }
}
