package io.lianluo.documents.yaml;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds what an input method leaves behind: full-width punctuation where the format needs its own, and tabs. */
final class Punctuation {

    /** It separates a key from its value only for people. */
    static final String COLON = "：";

    private static final String TAB = "\t";
    private static final Map<String, String> PLAIN = Map.of(COLON, ":", "，", ",", "｛", "{", "｝", "}", "［", "[", "］", "]", "“", "\"", "”", "\"");
    /** Such a character within a Chinese sentence is right; it is wrong after a key, before a key, and where a value begins or a line ends. */
    private static final Pattern MISPLACED = Pattern.compile("(?<=[a-z0-9])(：)|(，)(?=\\s*[a-z-]+\\s*[:：])|(?<=[:：,，{\\[-])\\s*([｛［“])|([｝］])(?=\\s*$)");

    private Punctuation() { }

    /** The first such character in the line in which a parser stopped, or in the one before, where its cause often stands. */
    static Optional<FileError> error(String text, int stopped) {
        List<String> lines = text.lines().toList();
        for (int line = Math.max(1, stopped - 1); line <= Math.min(stopped, lines.size()); line++) {
            Optional<FileError> found = within(lines.get(line - 1), line);
            if (found.isPresent()) {
                return found;
            }
        }
        return Optional.empty();
    }

    private static Optional<FileError> within(String text, int line) {
        if (text.strip().startsWith("#")) {
            return Optional.empty();
        }
        if (text.startsWith(TAB) || text.stripTrailing().matches(" *\t.*")) {
            return Optional.of(new FileError("", line, text.indexOf(TAB) + 1, "file-tab", List.of()));
        }
        Matcher misplaced = MISPLACED.matcher(text);
        if (misplaced.find()) {
            String found = misplaced.group().strip();
            return Optional.of(new FileError("", line, misplaced.end(), "file-full-width", List.of(found, PLAIN.get(found))));
        }
        return Optional.empty();
    }
}
