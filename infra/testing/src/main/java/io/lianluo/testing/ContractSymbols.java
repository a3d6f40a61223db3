package io.lianluo.testing;

import com.tngtech.archunit.core.domain.JavaClasses;
import io.lianluo.schemas.Topic;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.apache.avro.Schema;

/**
 * Finds what a context could tell by its contracts and never tells. Exhaustive switches find a symbol that the contract lacks when they are
 * compiled; this finds one that the service lacks.
 */
final class ContractSymbols {

    private static final String DEFAULT = "UNKNOWN";

    private ContractSymbols() { }

    /** A sentence for each symbol of an enum on these topics that none of these classes uses. */
    static List<String> untold(Collection<Topic> owned, JavaClasses classes) {
        Map<String, Schema> enums = new TreeMap<>();
        owned.forEach(topic -> collect(topic.schema(), enums));
        Set<String> used = classes.stream().flatMap(type -> type.getFieldAccessesFromSelf().stream())
                .map(access -> access.getTargetOwner().getName() + "." + access.getName()).collect(Collectors.toUnmodifiableSet());
        return enums.values().stream().flatMap(type -> type.getEnumSymbols().stream()
                .filter(symbol -> !symbol.equals(DEFAULT) && !used.contains(type.getFullName() + "." + symbol))
                .map(symbol -> type.getName() + "." + symbol + " stands in the contract and nothing here tells it: tell it, or take it out before it is released")).toList();
    }

    private static void collect(Schema schema, Map<String, Schema> enums) {
        switch (schema.getType()) {
            case RECORD -> schema.getFields().forEach(field -> collect(field.schema(), enums));
            case ARRAY -> collect(schema.getElementType(), enums);
            case UNION -> schema.getTypes().forEach(branch -> collect(branch, enums));
            case ENUM -> enums.put(schema.getFullName(), schema);
            default -> { }
        }
    }
}
