package io.lianluo.registry.paper;

import io.lianluo.domain.Erased;
import io.lianluo.domain.Fault;
import io.lianluo.domain.InvalidInput;
import io.lianluo.sealing.TextMapper;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A paper that proves something, known by its file's digest, so that nobody can put another in its place. Its file was uploaded here, or was seen
 * elsewhere.
 *
 * @param kind     what paper it is, as the programme calls it, such as unit-proof
 * @param fileName name of its file
 * @param sha256   SHA-256 of the file, 64 hexadecimal digits in lower case
 * @param file     id of the file that was uploaded; null for one that was seen elsewhere, and for one that was erased
 */
public record Paper(String kind, String fileName, String sha256, @Nullable UUID file) {

    private static final int LONGEST = 200;

    /** A paper whose name was erased refers to no file. */
    public Paper {
        file = fileName.equals(Erased.TEXT) ? null : file;
    }

    /**
     * A paper whose file was uploaded.
     *
     * @throws InvalidInput if the kind is none
     */
    public static Paper uploaded(@Nullable String kind, UUID file, String fileName, String sha256) {
        Paper paper = of(kind, fileName, sha256);
        return new Paper(paper.kind, paper.fileName, paper.sha256, file);
    }

    /**
     * A paper that was seen elsewhere, as somebody described it.
     *
     * @throws InvalidInput with every fault
     */
    public static Paper of(@Nullable String kind, @Nullable String fileName, @Nullable String sha256) {
        String theKind = kind == null ? "" : kind.strip();
        String theName = fileName == null ? "" : fileName.strip();
        String theDigest = sha256 == null ? "" : sha256.strip().toLowerCase(Locale.ROOT);
        List<Fault> faults = new ArrayList<>();
        if (!theKind.matches("[a-z][a-z0-9]*(-[a-z0-9]+)*") || theKind.length() > LONGEST) {
            faults.add(new Fault("kind", "paper-kind"));
        }
        if (theName.isEmpty() || theName.length() > LONGEST) {
            faults.add(new Fault("fileName", "file-name"));
        }
        if (!theDigest.matches("[0-9a-f]{64}")) {
            faults.add(new Fault("sha256", "sha256"));
        }
        if (!faults.isEmpty()) {
            throw new InvalidInput(faults);
        }
        return new Paper(theKind, theName, theDigest, null);
    }

    /** Returns the paper under another file name, because the file name may name somebody. */
    public Paper withTexts(TextMapper as) {
        return new Paper(kind, as.map("fileName", fileName), sha256, file);
    }

    /** The uploaded files to which papers refer. */
    public static Set<UUID> files(Stream<Paper> papers) {
        return papers.map(Paper::file).filter(Objects::nonNull).collect(Collectors.toUnmodifiableSet());
    }

    /**
     * Refuses papers among which a required kind is missing.
     *
     * @throws InvalidInput with each kind that is missing
     */
    public static void require(List<String> kinds, List<Paper> papers) {
        List<Fault> missing = kinds.stream().filter(kind -> papers.stream().noneMatch(paper -> paper.kind().equals(kind)))
                .map(kind -> new Fault("papers", "paper-missing", List.of(kind))).toList();
        if (!missing.isEmpty()) {
            throw new InvalidInput(missing);
        }
    }
}
