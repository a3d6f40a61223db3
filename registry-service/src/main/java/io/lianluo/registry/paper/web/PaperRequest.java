package io.lianluo.registry.paper.web;

import io.lianluo.domain.InvalidInput;
import io.lianluo.registry.paper.Paper;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * A paper as a caller describes it.
 *
 * @param kind     what paper it is, as the programme calls it, such as unit-proof
 * @param fileName name of its file
 * @param sha256   SHA-256 of the file, 64 hexadecimal digits
 */
public record PaperRequest(@Nullable String kind, @Nullable String fileName, @Nullable String sha256) {

    /**
     * What is described, checked.
     *
     * @param field name of the field in which the description stands, by which faults name its parts
     * @throws InvalidInput with every fault
     */
    public Paper checked(String field) {
        return InvalidInput.naming(part -> field + "." + part, () -> Paper.of(kind, fileName, sha256));
    }

    /** All of them, checked; none when nothing was written. */
    public static List<Paper> checked(@Nullable List<PaperRequest> requests) {
        List<PaperRequest> all = requests == null ? List.of() : requests;
        return IntStream.range(0, all.size()).mapToObj(i -> all.get(i).checked("papers[" + i + "]")).toList();
    }
}
