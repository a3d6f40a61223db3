package io.lianluo.avro.serde;

/**
 * A schema that another one uses by name.
 *
 * @param name    full name of the type as the using schema writes it
 * @param subject subject under which the used schema is registered
 * @param version its version there
 */
public record SchemaReference(String name, String subject, int version) { }
