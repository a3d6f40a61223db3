package io.lianluo.registry.unit;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Data of a unit that a confirmed filing declares; what is null is not declared, and stays.
 *
 * @param name                its name
 * @param address             its registered address
 * @param creditCode          its unified social credit code
 * @param head                id of its head
 * @param legalRepresentative id of its legal representative
 * @param from                first day on which all this holds
 */
public record FiledData(@Nullable String name, @Nullable String address, @Nullable String creditCode, @Nullable UUID head,
                        @Nullable UUID legalRepresentative, LocalDate from) { }
