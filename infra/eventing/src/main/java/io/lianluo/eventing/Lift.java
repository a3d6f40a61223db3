package io.lianluo.eventing;

import org.bson.Document;

/** A step from one form of a stored document to the next, or back: it depends on nothing but what it is given, and never fails for a valid document. */
@FunctionalInterface
public interface Lift {

    /**
     * Gives the fields as the other form has them.
     *
     * @param id     id of the document, without which sealed text does not open
     * @param fields the fields in the form before, which may be changed and given back
     */
    Document lift(String id, Document fields);

    /** The step that gives a field another name, where it is there. */
    static Lift rename(String from, String to) {
        return (id, fields) -> {
            if (fields.containsKey(from)) {
                fields.put(to, fields.remove(from));
            }
            return fields;
        };
    }
}
