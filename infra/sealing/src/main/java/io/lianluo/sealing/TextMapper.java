package io.lianluo.sealing;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

/**
 * Writes the texts of something otherwise, each by the name of the field that it stands in: sealed, opened, or erased. A thing with texts has a method
 * {@code withTexts(TextMapper)}. Names must stay as they are once something was sealed under them.
 */
@FunctionalInterface
public interface TextMapper {

    /** The text as it is to stand in that field. */
    String map(String field, String text);

    /** The text likewise; null for none. */
    default @Nullable String mapNullable(String field, @Nullable String text) {
        return text == null ? null : map(field, text);
    }

    /** Maps a part that has fields of its own; null for none. */
    default <T> @Nullable T mapPart(String field, @Nullable T part, BiFunction<T, TextMapper, T> withTexts) {
        return part == null ? null : withTexts.apply(part, in(field));
    }

    /** Maps each thing in a list by its position. */
    default <T> List<T> mapEach(String field, List<T> all, BiFunction<T, TextMapper, T> withTexts) {
        List<T> mapped = new ArrayList<>(all.size());
        for (T one : all) {
            mapped.add(withTexts.apply(one, in(field + '.' + mapped.size())));
        }
        return List.copyOf(mapped);
    }

    /** Gives the mapper for the fields of a part. */
    default TextMapper in(String part) {
        return (field, text) -> map(part + '.' + field, text);
    }
}
