package io.lianluo.avro.serde;

import org.apache.avro.specific.AvroGenerated;
import org.apache.avro.util.ClassSecurityValidator;

/**
 * Lets Avro use the classes that it generated. Since 1.12.2 Avro loads a class named by a schema only if somebody said that it may, and
 * its own generated classes are no exception; they hold data and nothing else, so naming them in a message does no harm.
 */
public final class GeneratedClasses {

    static {
        ClassSecurityValidator.setGlobal(ClassSecurityValidator.composite(
                type -> type.isAnnotationPresent(AvroGenerated.class), ClassSecurityValidator.getGlobal()));
    }

    private GeneratedClasses() { }

    /**
     * Trusts generated classes in this JVM, besides what was trusted before. The serializer and deserializer call it; code that uses
     * Avro's own readers and writers before them calls it too.
     */
    public static void trust() {
        // The class initialiser did it, once.
    }
}
